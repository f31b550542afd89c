// Float text: cases recorded from CPython 3.12, and round trips.
#include "runtime/float_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bufo::float_text {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

std::string repr_of(double value) {
  char out[kReprSize];
  return std::string(out, repr(value, out));
}

std::string format_of(double value, const Format& spec) {
  std::vector<char> out(format_length_bound(value, spec));
  return std::string(out.data(), format(value, spec, out.data()));
}

struct FormatCase {
  double value;
  char type;
  int precision;
  bool alternate;
  bool no_negative_zero;
  const char* expected;
};

const FormatCase kFormatCases[] = {
    {0.0, 0, -1, false, false, "0.0"},
    {0.0, 'g', 0, true, false, "0."},
    {0.0, 'e', 25, false, true, "0.0000000000000000000000000e+00"},
    {0.0, 0, 6, false, false, "0.0"},
    {0.0, 'e', 3, true, false, "0.000e+00"},
    {0.0, 'f', -1, true, false, "0.000000"},
    {-0.0, 0, -1, false, false, "-0.0"},
    {-0.0, 'e', 0, false, true, "0e+00"},
    {-0.0, 0, 0, false, false, "-0e+00"},
    {-0.0, 'F', 3, false, false, "-0.000"},
    {-0.0, 'F', 6, false, false, "-0.000000"},
    {-0.0, 'f', 1, false, false, "-0.0"},
    {1.0, 0, -1, false, false, "1.0"},
    {1.0, 0, 6, false, true, "1.0"},
    {1.0, 'G', 25, true, true, "1.000000000000000000000000"},
    {1.0, '%', 1, true, false, "100.0%"},
    {1.0, 'E', 17, false, false, "1.00000000000000000E+00"},
    {1.0, 'F', 6, true, true, "1.000000"},
    {-1.5, 0, -1, false, false, "-1.5"},
    {-1.5, '%', 1, false, false, "-150.0%"},
    {-1.5, 'G', 0, true, false, "-2."},
    {-1.5, '%', 3, false, false, "-150.000%"},
    {-1.5, 'g', 1, true, true, "-2."},
    {-1.5, '%', -1, false, true, "-150.000000%"},
    {0.1, 0, -1, false, false, "0.1"},
    {0.1, '%', 17, false, false, "10.00000000000000000%"},
    {0.1, 'F', 17, true, true, "0.10000000000000001"},
    {0.1, 'G', 17, true, false, "0.10000000000000001"},
    {0.1, '%', 1, false, false, "10.0%"},
    {0.1, '%', -1, false, true, "10.000000%"},
    {1e16, 0, -1, false, false, "1e+16"},
    {1e16, 'E', 17, false, true, "1.00000000000000000E+16"},
    {1e16, 'G', 25, true, false, "10000000000000000.00000000"},
    {1e16, 'E', 3, true, true, "1.000E+16"},
    {1e16, 'E', 25, true, true, "1.0000000000000000000000000E+16"},
    {1e16, 'G', 1, true, false, "1.E+16"},
    {1e15, 0, -1, false, false, "1000000000000000.0"},
    {1e15, 'E', -1, false, false, "1.000000E+15"},
    {1e15, 'f', 17, false, false, "1000000000000000.00000000000000000"},
    {1e15, '%', 25, false, true, "100000000000000000.0000000000000000000000000%"},
    {1e15, 'F', -1, false, true, "1000000000000000.000000"},
    {1e15, 'g', 6, true, false, "1.00000e+15"},
    {9999999999999998.0, 0, -1, false, false, "9999999999999998.0"},
    {9999999999999998.0, 0, 3, true, true, "1.00e+16"},
    {9999999999999998.0, 'G', 3, false, true, "1E+16"},
    {9999999999999998.0, 'G', -1, false, false, "1E+16"},
    {9999999999999998.0, 'f', 3, false, false, "9999999999999998.000"},
    {9999999999999998.0, 'g', 6, false, false, "1e+16"},
    {123456789012345680.0, 0, -1, false, false, "1.2345678901234568e+17"},
    {123456789012345680.0, 0, 6, false, false, "1.23457e+17"},
    {123456789012345680.0, 'g', 6, false, false, "1.23457e+17"},
    {123456789012345680.0, 'f', 6, true, false, "123456789012345680.000000"},
    {123456789012345680.0, 'F', 1, true, true, "123456789012345680.0"},
    {123456789012345680.0, 'e', -1, true, true, "1.234568e+17"},
    {1e-4, 0, -1, false, false, "0.0001"},
    {1e-4, '%', 3, true, false, "0.010%"},
    {1e-4, 'E', -1, true, true, "1.000000E-04"},
    {1e-4, '%', 25, false, false, "0.0100000000000000002081668%"},
    {1e-4, 'f', 6, true, false, "0.000100"},
    {1e-4, 0, 25, true, false, "0.0001000000000000000047921736"},
    {1e-5, 0, -1, false, false, "1e-05"},
    {1e-5, 'F', 6, true, false, "0.000010"},
    {1e-5, 'g', 25, false, true, "1.000000000000000081803054e-05"},
    {1e-5, 'f', 6, false, false, "0.000010"},
    {1e-5, 'G', 17, false, false, "1.0000000000000001E-05"},
    {1e-5, '%', 1, false, false, "0.0%"},
    {5e-324, 0, -1, false, false, "5e-324"},
    {5e-324, 'F', 3, true, false, "0.000"},
    {5e-324, 'g', 3, true, true, "4.94e-324"},
    {5e-324, 'e', 0, false, false, "5e-324"},
    {5e-324, '%', 0, true, false, "0.%"},
    {5e-324, '%', 6, false, true, "0.000000%"},
    {1.7976931348623157e308, 0, -1, false, false, "1.7976931348623157e+308"},
    {1.7976931348623157e308, 'g', 25, false, false, "1.797693134862315708145274e+308"},
    {1.7976931348623157e308, 'G', 25, false, true, "1.797693134862315708145274E+308"},
    {1.7976931348623157e308, 'E', 3, true, false, "1.798E+308"},
    {1.7976931348623157e308, 'G', 3, true, false, "1.80E+308"},
    {1.7976931348623157e308, 'E', 0, false, false, "2E+308"},
    {2.5, 0, -1, false, false, "2.5"},
    {2.5, 'E', 6, true, false, "2.500000E+00"},
    {2.5, '%', 17, true, false, "250.00000000000000000%"},
    {2.5, 'E', -1, false, false, "2.500000E+00"},
    {2.5, 'E', 3, false, false, "2.500E+00"},
    {2.5, 0, 1, false, true, "2e+00"},
    {1234567.891, 0, -1, false, false, "1234567.891"},
    {1234567.891, 'f', 25, true, true, "1234567.8910000000614672899246216"},
    {1234567.891, 'G', 25, false, false, "1234567.89100000006146729"},
    {1234567.891, 'g', 3, true, false, "1.23e+06"},
    {1234567.891, 'E', 6, false, true, "1.234568E+06"},
    {1234567.891, 'E', 6, false, false, "1.234568E+06"},
    {99999.5, 0, -1, false, false, "99999.5"},
    {99999.5, 'E', 0, true, false, "1.E+05"},
    {99999.5, 0, 1, true, false, "1.e+05"},
    {99999.5, 0, 0, false, true, "1e+05"},
    {99999.5, 0, 25, false, true, "99999.5"},
    {99999.5, 0, 25, false, true, "99999.5"},
    {0.00001234, 0, -1, false, false, "1.234e-05"},
    {0.00001234, 'g', 6, false, true, "1.234e-05"},
    {0.00001234, '%', 6, true, false, "0.001234%"},
    {0.00001234, 'F', 6, false, true, "0.000012"},
    {0.00001234, 'E', 3, false, true, "1.234E-05"},
    {0.00001234, '%', 1, false, false, "0.0%"},
    {-0.001, 0, -1, false, false, "-0.001"},
    {-0.001, 'G', -1, false, true, "-0.001"},
    {-0.001, 'e', 25, false, true, "-1.0000000000000000208166817e-03"},
    {-0.001, 'E', 1, false, true, "-1.0E-03"},
    {-0.001, 'f', 17, false, true, "-0.00100000000000000"},
    {-0.001, '%', 0, false, false, "-0%"},
};

TEST(FloatText, FormatsAsCPython) {
  for (const FormatCase& c : kFormatCases) {
    Format spec;
    spec.type = c.type;
    spec.precision = c.precision;
    spec.alternate = c.alternate;
    spec.no_negative_zero = c.no_negative_zero;
    EXPECT_EQ(format_of(c.value, spec), c.expected)
        << c.value << " type " << c.type << " precision " << c.precision;
  }
}

TEST(FloatText, Repr) {
  EXPECT_EQ(repr_of(1e16), "1e+16");
  EXPECT_EQ(repr_of(1e15), "1000000000000000.0");
  EXPECT_EQ(repr_of(1e-5), "1e-05");
  EXPECT_EQ(repr_of(-0.0), "-0.0");
  EXPECT_EQ(repr_of(kInf), "inf");
  EXPECT_EQ(repr_of(-kInf), "-inf");
  EXPECT_EQ(repr_of(std::numeric_limits<double>::quiet_NaN()), "nan");
  EXPECT_EQ(repr_of(-std::numeric_limits<double>::quiet_NaN()), "nan");
  char out[kReprSize];
  EXPECT_EQ(std::string(out, repr_no_dot_zero(-3, out)), "-3");
}

TEST(FloatText, LargePrecisionIsExact) {
  Format spec;
  spec.type = 'f';
  spec.precision = 60;
  EXPECT_EQ(format_of(0.1, spec), "0.100000000000000005551115123125782702118158340454101562500000");
  spec.precision = 100000;
  EXPECT_EQ(format_of(1.5, spec).size(), 100002u);
  spec.type = 'g';
  spec.alternate = true;
  EXPECT_EQ(format_of(1.5, spec).size(), 100001u);
}

TEST(FloatText, RoundTrips) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 20000; ++i) {
    const double value = std::bit_cast<double>(random());
    if (std::isnan(value)) continue;
    char out[kHexSize];
    const Parsed again = parse(out, repr(value, out));
    ASSERT_EQ(again.status, ParseStatus::kOk);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(again.value), std::bit_cast<std::uint64_t>(value));
    const Parsed hexadecimal = parse_hex(out, hex(value, out));
    ASSERT_EQ(hexadecimal.status, ParseStatus::kOk);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(hexadecimal.value), std::bit_cast<std::uint64_t>(value));
  }
}

TEST(FloatText, Parse) {
  struct Case {
    std::string_view text;
    double value;
  };
  const Case good[] = {
      {"1_000.5e3", 1000500.0}, {"1_0e1_0", 1e11},       {".5", 0.5},     {"5.", 5.0},
      {"-inf", -kInf},          {"+Infinity", kInf},     {"1e400", kInf}, {"-1e400", -kInf},
      {"1e-400", 0.0},          {"0e999999999999", 0.0}, {"0x", -1}};
  for (const Case& c : good) {
    const Parsed parsed = parse(c.text.data(), c.text.size());
    if (c.value == -1) {
      EXPECT_EQ(parsed.status, ParseStatus::kInvalid);
      continue;
    }
    EXPECT_EQ(parsed.status, ParseStatus::kOk) << c.text;
    EXPECT_EQ(parsed.value, c.value) << c.text;
  }
  for (std::string_view bad : {"", "+", ".", "1__0", "_1", "1_", "1_.5", "1._5", "1e", "1e_5", "1 ",
                               "nan(1)", "infinit", "--1", "1e+"}) {
    EXPECT_EQ(parse(bad.data(), bad.size()).status, ParseStatus::kInvalid) << bad;
  }
  // Half way between two doubles, but for a digit far beyond: 2^53 + 1 and something.
  std::string tie = "9007199254740993.";
  tie.append(5000, '0');
  EXPECT_EQ(parse(tie.data(), tie.size()).value, 9007199254740992.0);
  tie.push_back('1');
  EXPECT_EQ(parse(tie.data(), tie.size()).value, 9007199254740994.0);
  tie.insert(1, "_");
  EXPECT_EQ(parse(tie.data(), tie.size()).value, 9007199254740994.0);
}

TEST(FloatText, ParsePrefix) {
  const ParsedPrefix number = parse_prefix("1.5e3j", 6);
  EXPECT_EQ(number.consumed, 5u);
  EXPECT_EQ(number.value, 1500.0);
  EXPECT_EQ(parse_prefix("1e+x", 4).consumed, 1u);
  EXPECT_EQ(parse_prefix("j", 1).consumed, 0u);
  EXPECT_EQ(parse_prefix("-infj", 5).consumed, 4u);
}

TEST(FloatText, HexErrors) {
  for (std::string_view bad : {"", "0x", "0x.", "1p", "0x1.8.1", "g", "1p+"}) {
    EXPECT_EQ(parse_hex(bad.data(), bad.size()).status, ParseStatus::kInvalid) << bad;
  }
  EXPECT_EQ(parse_hex("0x1p1024", 8).status, ParseStatus::kOverflow);
  EXPECT_EQ(parse_hex("0x1.fffffffffffff8p1023", 23).status, ParseStatus::kOverflow);
  EXPECT_EQ(parse_hex("0x1p-1075", 9).value, 0.0);
  EXPECT_EQ(parse_hex("0x1.8p-1075", 11).value, 5e-324);
}

TEST(FloatText, Round) {
  struct Case {
    double value;
    int ndigits;
    double expected;
  };
  const Case cases[] = {{2.675, 2, 2.67},     {2.5, 0, 2.0},        {0.5, 0, 0.0},
                        {1234.5, -2, 1200.0}, {1250.0, -2, 1200.0}, {1350.0, -2, 1400.0},
                        {999.0, -3, 1000.0},  {499.0, -3, 0.0},     {500.5, -3, 1000.0},
                        {5e-324, 323, 0.0},   {1.5, 400, 1.5},      {-1e300, -400, -0.0}};
  for (const Case& c : cases) {
    double out = 0;
    ASSERT_TRUE(round_to_digits(c.value, c.ndigits, out));
    EXPECT_EQ(out, c.expected) << c.value << " " << c.ndigits;
  }
  double out = 0;
  EXPECT_FALSE(round_to_digits(1.7976931348623157e308, -308, out));
  EXPECT_EQ(round_half_even(0.5), 0.0);
  EXPECT_EQ(round_half_even(1.5), 2.0);
  EXPECT_EQ(round_half_even(-2.5), -2.0);
  EXPECT_EQ(round_half_even(4503599627370497.0), 4503599627370497.0);
}

}  // namespace
}  // namespace bufo::float_text
