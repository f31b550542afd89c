// The text encodings against a slow decoder and CPython 3.12's error positions.
#include "runtime/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace bufo {
namespace {

using Bytes = std::vector<std::uint8_t>;
using CodePoints = std::vector<std::uint32_t>;

Bytes bytes(std::string_view text) { return Bytes(text.begin(), text.end()); }

struct ErrorCase {
  std::string_view text;
  std::size_t start;
  std::size_t end;
  const char* reason;
};

// Recorded from CPython 3.12's utf-8 codec.
TEST(Utf8, ErrorsAreThoseOfCPython) {
  const ErrorCase cases[] = {
      {"\xC0\x80", 0, 1, "invalid start byte"},
      {"a\x80", 1, 2, "invalid start byte"},
      {"\xFF", 0, 1, "invalid start byte"},
      {"\xF5\x80", 0, 1, "invalid start byte"},
      {"\xE0\x80\x80", 0, 1, "invalid continuation byte"},
      {"\xED\xA0\x80", 0, 1, "invalid continuation byte"},
      {"\xF4\x90\x80\x80", 0, 1, "invalid continuation byte"},
      {"\xF0\x90\x80x", 0, 3, "invalid continuation byte"},
      {"\xE1\x80x", 0, 2, "invalid continuation byte"},
      {"\xC2x", 0, 1, "invalid continuation byte"},
      {"\xED\xA0", 0, 1, "invalid continuation byte"},
      {"\xE0\xA0", 0, 2, "unexpected end of data"},
      {"abcdefgh\xF4\x8F\x80", 8, 11, "unexpected end of data"},
      {"\xC2", 0, 1, "unexpected end of data"},
  };
  for (const ErrorCase& c : cases) {
    const Bytes data = bytes(c.text);
    const TextScan scan = utf8::scan(data.data(), data.size());
    ASSERT_FALSE(scan.ok()) << c.text;
    EXPECT_STREQ(scan.reason, c.reason);
    EXPECT_EQ(scan.consumed, c.start);
    EXPECT_EQ(scan.error_end, c.end);
  }
}

TEST(Utf8, AnUnfinishedSequenceWaitsForTheNextBlock) {
  for (std::string_view text : {"ab\xC2", "ab\xE1\x80", "ab\xF0\x90\x80", "ab\xED\xA0"}) {
    const Bytes data = bytes(text);
    const TextScan scan = utf8::scan(data.data(), data.size(), false);
    EXPECT_TRUE(scan.ok());
    EXPECT_EQ(scan.consumed, 2u);
    EXPECT_EQ(scan.length, 2u);
  }
}

TEST(Utf16, ErrorsAreThoseOfCPython) {
  const ErrorCase cases[] = {
      {std::string_view("A\0\0\xD8", 4), 2, 4, "unexpected end of data"},
      {std::string_view("\0\xD8\0", 3), 0, 3, "unexpected end of data"},
      {std::string_view("\0\xD8"
                        "A\0",
                        4),
       0, 2, "illegal UTF-16 surrogate"},
      {std::string_view("A\0\0\xDC", 4), 2, 4, "illegal encoding"},
      {std::string_view("A\0B", 3), 2, 3, "truncated data"},
  };
  for (const ErrorCase& c : cases) {
    const Bytes data = bytes(c.text);
    const TextScan scan = utf16::scan(data.data(), data.size(), ByteOrder::kLittle);
    ASSERT_FALSE(scan.ok());
    EXPECT_STREQ(scan.reason, c.reason);
    EXPECT_EQ(scan.consumed, c.start);
    EXPECT_EQ(scan.error_end, c.end);
  }
}

TEST(Utf32, ErrorsAreThoseOfCPython) {
  const ErrorCase cases[] = {
      {std::string_view("\0\xD8\0\0", 4), 0, 4,
       "code point in surrogate code point range(0xd800, 0xe000)"},
      {std::string_view("\0\0\x11\0", 4), 0, 4, "code point not in range(0x110000)"},
      {std::string_view("a\0\0\0b", 5), 4, 5, "truncated data"},
  };
  for (const ErrorCase& c : cases) {
    const Bytes data = bytes(c.text);
    const TextScan scan = utf32::scan(data.data(), data.size(), ByteOrder::kLittle);
    ASSERT_FALSE(scan.ok());
    EXPECT_STREQ(scan.reason, c.reason);
    EXPECT_EQ(scan.consumed, c.start);
    EXPECT_EQ(scan.error_end, c.end);
  }
}

int class_of(char32_t c) { return c < 0x80 ? 0 : c < 0x100 ? 1 : c < 0x10000 ? 2 : 3; }

// Encodes code points one by one with encode_one and expects the fast paths to agree, for every
// unit size that can hold them, and decoding to give them back.
void check_round_trip(const CodePoints& points) {
  char32_t largest = 0;
  Bytes encoded;
  for (const std::uint32_t c : points) {
    char buffer[4];
    const std::size_t n = utf8::encode_one(c, buffer);
    encoded.insert(encoded.end(), buffer, buffer + n);
    largest = c > largest ? c : largest;
  }
  const TextScan scan = utf8::scan(encoded.data(), encoded.size());
  ASSERT_TRUE(scan.ok());
  ASSERT_EQ(scan.length, points.size());
  ASSERT_EQ(class_of(scan.max_code_point), class_of(largest));

  auto with_unit = [&](auto unit) {
    using Unit = decltype(unit);
    std::vector<Unit> units(points.size());
    copy_units(points.data(), points.size(), units.data());
    ASSERT_EQ(class_of(max_code_point_class(units.data(), units.size())), class_of(largest));
    ASSERT_EQ(find_surrogate(units.data(), units.size()), units.size());
    ASSERT_EQ(utf8::encoded_length(units.data(), units.size()), encoded.size());
    Bytes out(encoded.size());
    ASSERT_EQ(utf8::encode(units.data(), units.size(), out.data()), out.data() + out.size());
    ASSERT_EQ(out, encoded);
    std::vector<Unit> decoded(points.size());
    utf8::decode(encoded.data(), encoded.size(), decoded.data());
    ASSERT_EQ(decoded, units);

    for (const ByteOrder order : {ByteOrder::kLittle, ByteOrder::kBig}) {
      Bytes wide(utf16::encoded_length(units.data(), units.size()));
      ASSERT_EQ(utf16::encode(units.data(), units.size(), order, wide.data()),
                wide.data() + wide.size());
      const TextScan scan16 = utf16::scan(wide.data(), wide.size(), order);
      ASSERT_TRUE(scan16.ok());
      ASSERT_EQ(scan16.length, points.size());
      ASSERT_EQ(class_of(scan16.max_code_point), class_of(largest));
      std::vector<Unit> back(points.size());
      utf16::decode(wide.data(), wide.size(), order, back.data());
      ASSERT_EQ(back, units);

      wide.resize(4 * points.size());
      utf32::encode(units.data(), units.size(), order, wide.data());
      ASSERT_EQ(utf32::scan(wide.data(), wide.size(), order).length, points.size());
      utf32::decode(wide.data(), wide.size(), order, back.data());
      ASSERT_EQ(back, units);
    }
  };
  with_unit(std::uint32_t{});
  if (largest < 0x10000) with_unit(std::uint16_t{});
  if (largest < 0x100) with_unit(std::uint8_t{});
}

TEST(Utf8, EveryCodePointRoundTrips) {
  CodePoints all;
  for (std::uint32_t c = 0; c <= kMaxCodePoint; ++c) {
    if (!is_surrogate(c)) all.push_back(c);
  }
  check_round_trip(all);
}

TEST(Utf8, MixedRunsRoundTrip) {
  std::mt19937 random(1);
  const std::vector<CodePoints> pools = {{'a'},
                                         {'a', 0xE9},
                                         {' ', 0x430, 0x7FF, 0x800},
                                         {0xFFFF, 0xD7FF, 'x'},
                                         {0x10FFFF, 0x10000, 'y'}};
  for (int round = 0; round < 3000; ++round) {
    const CodePoints& pool = pools[random() % pools.size()];
    const auto ascii_percent = random() % 101;
    CodePoints points(random() % 300);
    for (std::uint32_t& c : points) {
      c = random() % 100 < ascii_percent ? static_cast<std::uint32_t>(97 + random() % 26)
                                         : pool[random() % pool.size()];
    }
    check_round_trip(points);
  }
}

TEST(Utf8, BoundaryBeforeNeverCutsASequence) {
  const Bytes data = bytes("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\xB8z");
  const std::size_t boundaries[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
  for (std::size_t n = 0; n <= data.size(); ++n) {
    EXPECT_EQ(utf8::boundary_before(data.data(), n), boundaries[n]);
  }
}

TEST(Units, CopyAsciiPrefix) {
  for (std::size_t n = 0; n < 400; n += n < 20 ? 1 : 13) {
    for (std::size_t at = 0; at <= n; at += 1 + at / 4) {
      Bytes data(n, 'x');
      if (at < n) data[at] = 0x80;
      Bytes out(n);
      ASSERT_EQ(copy_ascii_prefix(data.data(), n, out.data()), at);
      ASSERT_EQ(ascii_prefix(data.data(), n), at);
      ASSERT_TRUE(
          std::equal(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(at), data.begin()));
    }
  }
}

TEST(Utf8, SurrogatesAreFoundAndPassed) {
  const std::uint16_t units[] = {'a', 0xD800, 'b'};
  EXPECT_EQ(find_surrogate(units, 3), 1u);
  std::uint8_t out[5];
  EXPECT_EQ(utf8::encoded_length(units, 3), 5u);
  utf8::encode(units, 3, out);
  EXPECT_EQ(utf8::encoded_surrogate(out + 1, 4), char32_t{0xD800});
  EXPECT_EQ(utf8::encoded_surrogate(out, 5), char32_t{0});
}

TEST(Units, FindAtLeastAgreesWithALoop) {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::uint16_t> units(random() % 200);
    for (auto& u : units) u = static_cast<std::uint16_t>(random() % 120);
    if (!units.empty() && round % 2 == 0) {
      units[random() % units.size()] = static_cast<std::uint16_t>(random());
    }
    for (const char32_t limit : {char32_t{128}, char32_t{256}}) {
      std::size_t expected = 0;
      while (expected < units.size() && units[expected] < limit) ++expected;
      ASSERT_EQ(find_at_least(units.data(), units.size(), limit), expected);
    }
  }
}

}  // namespace
}  // namespace bufo
