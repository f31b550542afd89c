// Bulk operations against the obvious loops, at lengths around vector borders; buffers have the
// exact length, so that the sanitizer sees any access outside.
#include "runtime/bulk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string_view>
#include <vector>

namespace bufo::bulk {
namespace {

using Bytes = std::vector<std::uint8_t>;

// Lengths that end before, at and behind each loop's step.
std::vector<std::size_t> lengths() {
  std::vector<std::size_t> out;
  for (std::size_t n = 0; n < 300; ++n) out.push_back(n);
  for (const std::size_t n : {511u, 512u, 513u, 1000u, 4095u, 4097u, 10000u}) out.push_back(n);
  return out;
}

Bytes random_bytes(std::size_t nbytes, unsigned seed) {
  std::mt19937 random(seed);
  Bytes out(nbytes);
  for (std::uint8_t& b : out) b = static_cast<std::uint8_t>(random());
  return out;
}

// Letters, digits, spaces and whatever, mostly letters.
Bytes random_text(std::size_t nbytes, unsigned seed) {
  static constexpr char kAlphabet[] = "abcxyzABCXYZabcxyzABCXYZ019 \t@[`{\x80\xE1";
  std::mt19937 random(seed);
  Bytes out(nbytes);
  for (std::uint8_t& b : out) {
    b = static_cast<std::uint8_t>(kAlphabet[random() % (sizeof kAlphabet - 1)]);
  }
  return out;
}

bool slow_is_lower(std::uint8_t c) { return c >= 'a' && c <= 'z'; }
bool slow_is_upper(std::uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool slow_is_alpha(std::uint8_t c) { return slow_is_lower(c) || slow_is_upper(c); }
std::uint8_t flip(std::uint8_t c) { return static_cast<std::uint8_t>(c ^ 0x20); }

TEST(Bulk, Case) {
  for (const std::size_t n : lengths()) {
    const Bytes in = random_text(n, static_cast<unsigned>(n));
    Bytes lower(n), upper(n), swap(n), capital(n), title(n);
    bool inside = false;
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint8_t c = in[i];
      lower[i] = slow_is_upper(c) ? flip(c) : c;
      upper[i] = slow_is_lower(c) ? flip(c) : c;
      swap[i] = slow_is_alpha(c) ? flip(c) : c;
      capital[i] = i == 0 ? upper[i] : lower[i];
      title[i] = inside ? lower[i] : upper[i];
      inside = slow_is_alpha(c);
    }
    Bytes out(n);
    ascii_lower(in.data(), n, out.data());
    ASSERT_EQ(out, lower);
    ascii_upper(in.data(), n, out.data());
    ASSERT_EQ(out, upper);
    ascii_swapcase(in.data(), n, out.data());
    ASSERT_EQ(out, swap);
    ascii_capitalize(in.data(), n, out.data());
    ASSERT_EQ(out, capital);
    const std::size_t half = n / 2;
    const bool state = ascii_title(in.data(), half, false, out.data());
    ASSERT_EQ(ascii_title(in.data() + half, n - half, state, out.data() + half), inside);
    ASSERT_EQ(out, title);
    out = in;
    ascii_upper(out.data(), n, out.data());
    ASSERT_EQ(out, upper);
  }
}

TEST(Bulk, CaseOfEveryByte) {
  for (unsigned c = 0; c < 256; ++c) {
    const auto byte = static_cast<std::uint8_t>(c);
    const Bytes in(100, byte);
    Bytes out(100);
    ascii_lower(in.data(), 100, out.data());
    ASSERT_EQ(out, Bytes(100, slow_is_upper(byte) ? flip(byte) : byte));
    ascii_swapcase(in.data(), 100, out.data());
    ASSERT_EQ(out, Bytes(100, slow_is_alpha(byte) ? flip(byte) : byte));
    const bool digit = c >= '0' && c <= '9';
    const bool space = c == ' ' || (c >= 9 && c <= 13);
    ASSERT_EQ(is_alpha(in.data(), 100), slow_is_alpha(byte));
    ASSERT_EQ(is_digit(in.data(), 100), digit);
    ASSERT_EQ(is_alnum(in.data(), 100), slow_is_alpha(byte) || digit);
    ASSERT_EQ(is_space(in.data(), 100), space);
    ASSERT_EQ(is_lower(in.data(), 100), slow_is_lower(byte));
    ASSERT_EQ(is_upper(in.data(), 100), slow_is_upper(byte));
    ASSERT_EQ(is_ascii(in.data(), 100), c < 128);
  }
}

TEST(Bulk, PredicatesSeeEveryPlace) {
  for (std::size_t n = 1; n < 200; ++n) {
    for (std::size_t at = 0; at < n; ++at) {
      Bytes text(n, 'a');
      text[at] = '.';
      ASSERT_FALSE(is_alpha(text.data(), n));
      ASSERT_EQ(is_lower(text.data(), n), n > 1);
      text[at] = 'Z';
      ASSERT_FALSE(is_lower(text.data(), n));
      ASSERT_EQ(is_upper(text.data(), n), n == 1);
      ASSERT_EQ(is_title(text.data(), n), at == 0);
    }
  }
  EXPECT_FALSE(is_alpha(nullptr, 0));
  EXPECT_FALSE(is_title(nullptr, 0));
  EXPECT_TRUE(is_ascii(nullptr, 0));
  const Bytes title{'A', 'b', ' ', 'C', '1', 'D'};
  EXPECT_TRUE(is_title(title.data(), title.size()));
  EXPECT_FALSE(is_title(title.data() + 1, 1));
}

TEST(Bulk, Translate) {
  Bytes table = random_bytes(256, 7);
  search::ByteSet deleted;
  for (unsigned c = 0; c < 256; c += 3) deleted.add(static_cast<std::uint8_t>(c));
  for (const std::size_t n : lengths()) {
    const Bytes in = random_bytes(n, static_cast<unsigned>(n));
    Bytes mapped(n);
    Bytes kept;
    for (std::size_t i = 0; i < n; ++i) {
      mapped[i] = table[in[i]];
      if (in[i] % 3 != 0) kept.push_back(table[in[i]]);
    }
    Bytes out(n);
    translate(in.data(), n, table.data(), out.data());
    ASSERT_EQ(out, mapped);
    ASSERT_EQ(count_in_set(in.data(), n, deleted), n - kept.size());
    Bytes rest(kept.size());
    ASSERT_EQ(translate_deleting(in.data(), n, table.data(), deleted, rest.data()), kept.size());
    ASSERT_EQ(rest, kept);
  }
}

TEST(Bulk, Reverse) {
  for (const std::size_t itemsize : {1u, 2u, 3u, 4u, 5u, 8u, 16u, 5000u}) {
    for (const std::size_t n : lengths()) {
      if (n * itemsize > 100000) break;
      const Bytes in = random_bytes(n * itemsize, static_cast<unsigned>(n));
      Bytes expected(in.size());
      for (std::size_t i = 0; i < n; ++i) {
        std::memcpy(expected.data() + i * itemsize, in.data() + (n - 1 - i) * itemsize, itemsize);
      }
      Bytes out(in.size());
      reverse_copy(in.data(), n, itemsize, out.data());
      ASSERT_EQ(out, expected);
      out = in;
      reverse_in_place(out.data(), n, itemsize);
      ASSERT_EQ(out, expected);
    }
  }
}

TEST(Bulk, StridedCopy) {
  for (const std::size_t itemsize : {1u, 2u, 3u, 4u, 7u, 8u, 16u}) {
    const auto size = static_cast<std::ptrdiff_t>(itemsize);
    for (const std::ptrdiff_t in_step : {-3, -2, -1, 1, 2, 3}) {
      for (const std::ptrdiff_t out_step : {-2, -1, 1, 2, 3}) {
        for (std::size_t n = 1; n < 200; n += n < 20 ? 1 : 17) {
          const auto count = static_cast<std::ptrdiff_t>(n);
          auto span = [&](std::ptrdiff_t step) {
            return static_cast<std::size_t>((count - 1) * std::abs(step) * size + size);
          };
          const Bytes in = random_bytes(span(in_step), static_cast<unsigned>(n));
          Bytes out(span(out_step), 0xAA);
          Bytes expected = out;
          const std::ptrdiff_t in_first = in_step < 0 ? (count - 1) * -in_step * size : 0;
          const std::ptrdiff_t out_first = out_step < 0 ? (count - 1) * -out_step * size : 0;
          for (std::ptrdiff_t i = 0; i < count; ++i) {
            std::memcpy(expected.data() + out_first + i * out_step * size,
                        in.data() + in_first + i * in_step * size, itemsize);
          }
          strided_copy(in.data() + in_first, in_step * size, out.data() + out_first,
                       out_step * size, n, itemsize);
          ASSERT_EQ(out, expected) << itemsize << " " << in_step << " " << out_step << " " << n;
        }
      }
    }
  }
  // One item to many places, and backwards over more than a block.
  const Bytes in = random_bytes(10001, 1);
  Bytes out(5000);
  strided_copy(in.data() + 10000, -2, out.data(), 1, 5000, 1);
  for (std::size_t i = 0; i < 5000; ++i) ASSERT_EQ(out[i], in[10000 - 2 * i]);
  strided_copy(in.data(), 0, out.data(), 1, 5000, 1);
  ASSERT_EQ(out, Bytes(5000, in[0]));
}

TEST(Bulk, Fill) {
  const Bytes item = random_bytes(70000, 3);
  for (const std::size_t itemsize : {1u, 2u, 3u, 8u, 100u, 70000u}) {
    for (const std::size_t n : {0u, 1u, 2u, 3u, 7u, 1000u, 40000u}) {
      if (n * itemsize > 500000) break;
      Bytes out(n * itemsize);
      fill(out.data(), n, item.data(), itemsize);
      for (std::size_t i = 0; i < n; ++i) {
        ASSERT_EQ(std::memcmp(out.data() + i * itemsize, item.data(), itemsize), 0);
      }
    }
  }
}

TEST(Bulk, Reductions) {
  for (const std::size_t n : lengths()) {
    const Bytes in = random_bytes(n, static_cast<unsigned>(n));
    std::uint64_t sum = 0;
    std::int64_t signed_sum = 0;
    for (const std::uint8_t b : in) {
      sum += b;
      signed_sum += static_cast<std::int8_t>(b);
    }
    ASSERT_EQ(sum_u8(in.data(), n), sum);
    ASSERT_EQ(sum_i8(reinterpret_cast<const std::int8_t*>(in.data()), n), signed_sum);
    if (n == 0) continue;
    ASSERT_EQ(max_u8(in.data(), n), *std::max_element(in.begin(), in.end()));
    ASSERT_EQ(min_u8(in.data(), n), *std::min_element(in.begin(), in.end()));
    ASSERT_EQ(mismatch(in.data(), Bytes(in).data(), n), n);
    for (const std::size_t at : {std::size_t{0}, n / 3, n - 1}) {
      Bytes other = in;
      other[at] ^= 1;
      ASSERT_EQ(mismatch(in.data(), other.data(), n), at);
    }
  }
}

std::string_view hex_of(std::string_view text, char separator, std::ptrdiff_t group, Bytes& out) {
  const auto* in = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t length = 0;
  EXPECT_TRUE(hex_length(text.size(), group, length));
  out.assign(length, 0);
  hex_encode(in, text.size(), separator, group, out.data());
  return {reinterpret_cast<const char*>(out.data()), out.size()};
}

TEST(Bulk, HexRoundTrips) {
  for (const std::size_t n : lengths()) {
    const Bytes in = random_bytes(n, static_cast<unsigned>(n));
    Bytes text(2 * n);
    hex_encode(in.data(), n, text.data());
    for (std::size_t i = 0; i < n; ++i) {
      ASSERT_EQ(text[2 * i], "0123456789abcdef"[in[i] >> 4]);
      ASSERT_EQ(text[2 * i + 1], "0123456789abcdef"[in[i] & 15]);
    }
    Bytes out(n);
    if (n % 2 == 0) ascii_upper(text.data(), text.size(), text.data());
    const HexDecoded decoded = hex_decode(text.data(), text.size(), out.data());
    ASSERT_EQ(decoded.error_index, search::kNotFound);
    ASSERT_EQ(decoded.nbytes, n);
    ASSERT_EQ(out, in);
    const std::vector<std::uint32_t> wide(text.begin(), text.end());
    ASSERT_EQ(hex_decode(wide.data(), wide.size(), out.data()).nbytes, n);
    ASSERT_EQ(out, in);
    // A flaw anywhere is found, whatever the byte.
    if (n == 0 || n > 100) continue;
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (const std::uint8_t flaw : Bytes{'/', ':', '@', 'G', '`', 'g', 0, 0xFF}) {
        Bytes bad = text;
        bad[at] = flaw;
        ASSERT_EQ(hex_decode(bad.data(), bad.size(), out.data()).error_index, at);
      }
    }
  }
}

TEST(Bulk, HexSeparators) {
  Bytes out;
  EXPECT_EQ(hex_of("abcde", ':', 2, out), "61:6263:6465");
  EXPECT_EQ(hex_of("abcde", ':', -2, out), "6162:6364:65");
  EXPECT_EQ(hex_of("abcd", ':', 2, out), "6162:6364");
  EXPECT_EQ(hex_of("abc", ':', 0, out), "616263");
  EXPECT_EQ(hex_of("abc", ':', 7, out), "616263");
  EXPECT_EQ(hex_of("", ':', 1, out), "");
  std::size_t length = 0;
  EXPECT_FALSE(hex_length(~std::size_t{0} / 2, 0, length));
}

// Positions recorded from CPython 3.12.
TEST(Bulk, FromHexErrors) {
  struct Case {
    std::string_view text;
    std::size_t error_index;
  };
  const Case cases[] = {{"a", 1},
                        {"ab c", 4},
                        {"zz", 0},
                        {"a b", 1},
                        {"ab zz", 3},
                        {"ab\xA0"
                         "cd",
                         2},
                        {"ab\x1C"
                         "cd",
                         2},
                        {"ab  c0", search::kNotFound},
                        {" ", search::kNotFound},
                        {"", search::kNotFound}};
  for (const Case& c : cases) {
    const auto* text = reinterpret_cast<const std::uint8_t*>(c.text.data());
    Bytes out(c.text.size());
    EXPECT_EQ(hex_decode(text, c.text.size(), out.data()).error_index, c.error_index) << c.text;
  }
  const std::uint8_t piece[] = {'a', 'b', ' ', 'c'};
  std::uint8_t out[2];
  const HexDecoded decoded = hex_decode(piece, 4, out, false);
  EXPECT_EQ(decoded.error_index, search::kNotFound);
  EXPECT_EQ(decoded.consumed, 3u);
}

}  // namespace
}  // namespace bufo::bulk
