// Ints to text and back: fixed cases, and round trips in every base against a slow conversion.
#include "runtime/int_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bufo::int_text {
namespace {

// Schoolbook division by the base.
std::string slow_text(std::vector<Limb> limbs, int base) {
  std::string out;
  while (!limbs.empty()) {
    Limb rest = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) {
      // By halves, so that nothing wider than a limb is needed.
      const Limb high = rest << 32 | limbs[i] >> 32;
      rest = high % static_cast<Limb>(base);
      const Limb low = rest << 32 | (limbs[i] & 0xFFFFFFFFu);
      rest = low % static_cast<Limb>(base);
      limbs[i] = high / static_cast<Limb>(base) << 32 | low / static_cast<Limb>(base);
    }
    out.push_back("0123456789abcdefghijklmnopqrstuvwxyz"[rest]);
    while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
  }
  if (out.empty()) out = "0";
  std::reverse(out.begin(), out.end());
  return out;
}

std::string text_of(const std::vector<Limb>& limbs, int base) {
  std::vector<Limb> work = limbs;
  work.push_back(0);
  const std::size_t bound = digits_bound(limbs.data(), limbs.size(), base);
  std::vector<char> out(bound);
  const std::size_t length = write_limbs(work.data(), limbs.size(), base, false, out.data());
  EXPECT_LE(length, bound);
  return std::string(out.data(), length);
}

std::vector<Limb> limbs_of(std::string_view text, int base) {
  const DigitScan scan = scan_digits(text.data(), text.size(), base);
  EXPECT_TRUE(scan.ok) << text;
  std::vector<Limb> out(limbs_bound(scan));
  std::vector<std::uint8_t> work(scan.digit_count);
  const std::size_t count = read_limbs(text.data(), scan, work.data(), out.data());
  EXPECT_LE(count, out.size());
  out.resize(count);
  if (fits_word(scan)) {
    EXPECT_EQ(read_word(text.data(), scan), out.empty() ? 0 : out[0]);
    EXPECT_LE(out.size(), 1u);
  }
  return out;
}

TEST(IntText, Words) {
  char out[kBinarySize];
  auto signed_text = [&](std::int64_t v) { return std::string(out, write_signed(v, out)); };
  EXPECT_EQ(signed_text(0), "0");
  EXPECT_EQ(signed_text(-7), "-7");
  EXPECT_EQ(signed_text(100), "100");
  EXPECT_EQ(signed_text(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(std::string(out, write_decimal(~std::uint64_t{0}, out)), "18446744073709551615");
  EXPECT_EQ(std::string(out, write_base(255, 16, true, out)), "FF");
  EXPECT_EQ(std::string(out, write_base(8, 8, false, out)), "10");
  EXPECT_EQ(std::string(out, write_base(0, 2, false, out)), "0");
  EXPECT_EQ(std::string(out, write_base(~std::uint64_t{0}, 2, false, out)), std::string(64, '1'));
  std::uint64_t value = 1;
  for (int digits = 1; digits <= 20; ++digits, value *= 10) {
    EXPECT_EQ(std::string(out, write_decimal(value, out)), "1" + std::string(digits - 1, '0'));
  }
}

TEST(IntText, RoundTrips) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Limb> limbs(random() % 6);
    for (Limb& limb : limbs) limb = random() % 4 == 0 ? 0 : random() >> random() % 64;
    limbs.resize(normalised_count(limbs.data(), limbs.size()));
    for (const int base : {2, 8, 10, 16}) ASSERT_EQ(text_of(limbs, base), slow_text(limbs, base));
    for (const int base : {2, 3, 7, 8, 10, 16, 32, 36}) {
      std::string text = slow_text(limbs, base);
      ASSERT_EQ(limbs_of(text, base), limbs);
      text.insert(text.size() / 2, text.size() < 2 ? "" : "_");
      ASSERT_EQ(limbs_of("+000" + text, base), limbs);
    }
  }
}

TEST(IntText, Syntax) {
  struct Case {
    std::string_view text;
    int base;
    bool ok;
  };
  const Case cases[] = {
      {"", 10, false},     {"-", 10, false},   {"_1", 10, false},  {"1_", 10, false},
      {"1__0", 10, false}, {"12", 2, false},   {"0x", 16, false},  {"0x_1", 16, true},
      {"0_x1", 16, false}, {"0x1", 10, false}, {"0x1", 0, true},   {"0b12", 0, false},
      {"0o17", 0, true},   {"01", 0, false},   {"0_0", 0, true},   {"00", 0, true},
      {"0x1", 36, true},   {"- 1", 10, false}, {"--1", 10, false}, {"0b1", 16, true},
      {"z", 36, true},     {"z", 35, false},   {"0b_", 0, false},  {"1 ", 10, false}};
  for (const Case& c : cases) {
    EXPECT_EQ(scan_digits(c.text.data(), c.text.size(), c.base).ok, c.ok)
        << c.text << " base " << c.base;
  }
  const DigitScan scan = scan_digits("-0x_00fF", 8, 0);
  EXPECT_TRUE(scan.ok && scan.negative);
  EXPECT_EQ(scan.base, 16);
  EXPECT_EQ(scan.digit_count, 2u);
  EXPECT_EQ(scan.total_digits, 4u);
  EXPECT_EQ(read_word("-0x_00fF", scan), 255u);
}

}  // namespace
}  // namespace bufo::int_text
