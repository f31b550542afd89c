// Format specifications: cases recorded from CPython 3.12, results and error texts alike.
#include "runtime/format_spec.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/float_text.h"
#include "runtime/int_text.h"
#include "runtime/utf8.h"

namespace bufo::format_spec {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

enum class Kind { kStr, kInt, kFloat };  // kStr formats "abc"

struct Case {
  Kind kind;
  double value;
  std::u32string_view spec;
  bool raises;
  std::u32string_view expected;
};

// format(value, spec), or the text of the ValueError.
const Case kCases[] = {
    {Kind::kStr, 0, U"", false, U"abc"},
    {Kind::kStr, 0, U"5", false, U"abc  "},
    {Kind::kStr, 0, U"^6", false, U" abc  "},
    {Kind::kStr, 0, U"*>5", false, U"**abc"},
    {Kind::kStr, 0, U"05", false, U"abc00"},
    {Kind::kStr, 0, U".2", false, U"ab"},
    {Kind::kStr, 0, U"\u65E5<5", false, U"abc\u65E5\u65E5"},
    {Kind::kStr, 0, U"=5", true, U"'=' alignment not allowed in string format specifier"},
    {Kind::kStr, 0, U"+", true, U"Sign not allowed in string format specifier"},
    {Kind::kStr, 0, U"z", true,
     U"Negative zero coercion (z) not allowed in string format specifier"},
    {Kind::kStr, 0, U"#", true, U"Alternate form (#) not allowed in string format specifier"},
    {Kind::kStr, 0, U",", true, U"Cannot specify ',' with 's'."},
    {Kind::kStr, 0, U"x", true, U"Unknown format code 'x' for object of type 'str'"},
    {Kind::kStr, 0, U"5.", true, U"Format specifier missing precision"},
    {Kind::kStr, 0, U"ab", true, U"Invalid format specifier 'ab' for object of type 'str'"},
    {Kind::kStr, 0, U".99999999999999999999", true, U"Too many decimal digits in format string"},
    {Kind::kStr, 0, U"\x01", true, U"Unknown format code '\\x1' for object of type 'str'"},
    {Kind::kInt, 0, U"", false, U"0"},
    {Kind::kInt, 0, U"5", false, U"    0"},
    {Kind::kInt, 0, U"+", false, U"+0"},
    {Kind::kInt, 0, U"010,", false, U"00,000,000"},
    {Kind::kInt, 0, U"08,", false, U"0,000,000"},
    {Kind::kInt, 0, U"#018_x", false, U"0x0_0000_0000_0000"},
    {Kind::kInt, 0, U"<020,", false, U"00000000000000000000"},
    {Kind::kInt, 0, U"0=10,", false, U"00,000,000"},
    {Kind::kInt, 0, U"_b", false, U"0"},
    {Kind::kInt, 0, U"*^9", false, U"****0****"},
    {Kind::kInt, 0, U"X", false, U"0"},
    {Kind::kInt, 0, U"n", false, U"0"},
    {Kind::kInt, 0, U".3", true, U"Precision not allowed in integer format specifier"},
    {Kind::kInt, 0, U"z", true,
     U"Negative zero coercion (z) not allowed in integer format specifier"},
    {Kind::kInt, 0, U"+c", true, U"Sign not allowed with integer format specifier 'c'"},
    {Kind::kInt, 0, U"#c", true,
     U"Alternate form (#) not allowed with integer format specifier 'c'"},
    {Kind::kInt, 0, U",x", true, U"Cannot specify ',' with 'x'."},
    {Kind::kInt, 0, U",_", true, U"Cannot specify both ',' and '_'."},
    {Kind::kInt, 0, U"__", true, U"Cannot specify '_' with '_'."},
    {Kind::kInt, 0, U",,", true, U"Cannot specify ',' with ','."},
    {Kind::kInt, 0, U"_.3", true, U"Precision not allowed in integer format specifier"},
    {Kind::kInt, 0, U"dd", true, U"Invalid format specifier 'dd' for object of type 'int'"},
    {Kind::kInt, 0, U"99999999999999999999", true, U"Too many decimal digits in format string"},
    {Kind::kInt, 0, U"s", true, U"Unknown format code 's' for object of type 'int'"},
    {Kind::kInt, 0, U"x\u00E9", true,
     U"Invalid format specifier 'x\u00E9' for object of type 'int'"},
    {Kind::kInt, 0, U"\u0663d", false, U"  0"},
    {Kind::kInt, 0, U"\u65E5>12,", false,
     U"\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E50"},
    {Kind::kInt, 0, U" d", false, U" 0"},
    {Kind::kInt, 0, U"012.2f", false, U"000000000.00"},
    {Kind::kInt, 0, U",%", false, U"0.000000%"},
    {Kind::kInt, 5, U"", false, U"5"},
    {Kind::kInt, 5, U"5", false, U"    5"},
    {Kind::kInt, 5, U"+", false, U"+5"},
    {Kind::kInt, 5, U"010,", false, U"00,000,005"},
    {Kind::kInt, 5, U"08,", false, U"0,000,005"},
    {Kind::kInt, 5, U"#018_x", false, U"0x0_0000_0000_0005"},
    {Kind::kInt, 5, U"<020,", false, U"50000000000000000000"},
    {Kind::kInt, 5, U"0=10,", false, U"00,000,005"},
    {Kind::kInt, 5, U"_b", false, U"101"},
    {Kind::kInt, 5, U"*^9", false, U"****5****"},
    {Kind::kInt, 5, U"X", false, U"5"},
    {Kind::kInt, 5, U"n", false, U"5"},
    {Kind::kInt, 5, U"\u0663d", false, U"  5"},
    {Kind::kInt, 5, U"\u65E5>12,", false,
     U"\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E55"},
    {Kind::kInt, 5, U" d", false, U" 5"},
    {Kind::kInt, 5, U"012.2f", false, U"000000005.00"},
    {Kind::kInt, 5, U",%", false, U"500.000000%"},
    {Kind::kInt, -12345, U"", false, U"-12345"},
    {Kind::kInt, -12345, U"5", false, U"-12345"},
    {Kind::kInt, -12345, U"+", false, U"-12345"},
    {Kind::kInt, -12345, U"010,", false, U"-0,012,345"},
    {Kind::kInt, -12345, U"08,", false, U"-012,345"},
    {Kind::kInt, -12345, U"#018_x", false, U"-0x0_0000_0000_3039"},
    {Kind::kInt, -12345, U"<020,", false, U"-12,3450000000000000"},
    {Kind::kInt, -12345, U"0=10,", false, U"-0,012,345"},
    {Kind::kInt, -12345, U"_b", false, U"-11_0000_0011_1001"},
    {Kind::kInt, -12345, U"*^9", false, U"*-12345**"},
    {Kind::kInt, -12345, U"X", false, U"-3039"},
    {Kind::kInt, -12345, U"n", false, U"-12345"},
    {Kind::kInt, -12345, U"\u0663d", false, U"-12345"},
    {Kind::kInt, -12345, U"\u65E5>12,", false, U"\u65E5\u65E5\u65E5\u65E5\u65E5-12,345"},
    {Kind::kInt, -12345, U" d", false, U"-12345"},
    {Kind::kInt, -12345, U"012.2f", false, U"-00012345.00"},
    {Kind::kInt, -12345, U",%", false, U"-1,234,500.000000%"},
    {Kind::kInt, 1234567, U"", false, U"1234567"},
    {Kind::kInt, 1234567, U"5", false, U"1234567"},
    {Kind::kInt, 1234567, U"+", false, U"+1234567"},
    {Kind::kInt, 1234567, U"010,", false, U"01,234,567"},
    {Kind::kInt, 1234567, U"08,", false, U"1,234,567"},
    {Kind::kInt, 1234567, U"#018_x", false, U"0x0_0000_0012_d687"},
    {Kind::kInt, 1234567, U"<020,", false, U"1,234,56700000000000"},
    {Kind::kInt, 1234567, U"0=10,", false, U"01,234,567"},
    {Kind::kInt, 1234567, U"_b", false, U"1_0010_1101_0110_1000_0111"},
    {Kind::kInt, 1234567, U"*^9", false, U"*1234567*"},
    {Kind::kInt, 1234567, U"X", false, U"12D687"},
    {Kind::kInt, 1234567, U"n", false, U"1234567"},
    {Kind::kInt, 1234567, U"\u0663d", false, U"1234567"},
    {Kind::kInt, 1234567, U"\u65E5>12,", false, U"\u65E5\u65E5\u65E51,234,567"},
    {Kind::kInt, 1234567, U" d", false, U" 1234567"},
    {Kind::kInt, 1234567, U"012.2f", false, U"001234567.00"},
    {Kind::kInt, 1234567, U",%", false, U"123,456,700.000000%"},
    {Kind::kInt, 255, U"", false, U"255"},
    {Kind::kInt, 255, U"5", false, U"  255"},
    {Kind::kInt, 255, U"+", false, U"+255"},
    {Kind::kInt, 255, U"010,", false, U"00,000,255"},
    {Kind::kInt, 255, U"08,", false, U"0,000,255"},
    {Kind::kInt, 255, U"#018_x", false, U"0x0_0000_0000_00ff"},
    {Kind::kInt, 255, U"<020,", false, U"25500000000000000000"},
    {Kind::kInt, 255, U"0=10,", false, U"00,000,255"},
    {Kind::kInt, 255, U"_b", false, U"1111_1111"},
    {Kind::kInt, 255, U"*^9", false, U"***255***"},
    {Kind::kInt, 255, U"X", false, U"FF"},
    {Kind::kInt, 255, U"n", false, U"255"},
    {Kind::kInt, 255, U"\u0663d", false, U"255"},
    {Kind::kInt, 255, U"\u65E5>12,", false,
     U"\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5\u65E5255"},
    {Kind::kInt, 255, U" d", false, U" 255"},
    {Kind::kInt, 255, U"012.2f", false, U"000000255.00"},
    {Kind::kInt, 255, U",%", false, U"25,500.000000%"},
    {Kind::kFloat, 0.0, U"", false, U"0.0"},
    {Kind::kFloat, 0.0, U"012,", false, U"00,000,000.0"},
    {Kind::kFloat, 0.0, U"010,.3f", false, U"00,000.000"},
    {Kind::kFloat, 0.0, U"+", false, U"+0.0"},
    {Kind::kFloat, 0.0, U"_%", false, U"0.000000%"},
    {Kind::kFloat, 0.0, U"e", false, U"0.000000e+00"},
    {Kind::kFloat, 0.0, U"*=15.3e", false, U"******0.000e+00"},
    {Kind::kFloat, 0.0, U"z.0f", false, U"0"},
    {Kind::kFloat, 0.0, U" .1f", false, U" 0.0"},
    {Kind::kFloat, 0.0, U">9", false, U"      0.0"},
    {Kind::kFloat, 0.0, U"^12g", false, U"     0      "},
    {Kind::kFloat, 0.0, U"d", true, U"Unknown format code 'd' for object of type 'float'"},
    {Kind::kFloat, 0.0, U",n", true, U"Cannot specify ',' with 'n'."},
    {Kind::kFloat, 0.0, U"#.0f", false, U"0."},
    {Kind::kFloat, 0.0, U".3,", true, U"Unknown format code ',' for object of type 'float'"},
    {Kind::kFloat, 0.0, U"08", false, U"000000.0"},
    {Kind::kFloat, 0.0, U"_e", false, U"0.000000e+00"},
    {Kind::kFloat, -1234.5, U"", false, U"-1234.5"},
    {Kind::kFloat, -1234.5, U"012,", false, U"-0,001,234.5"},
    {Kind::kFloat, -1234.5, U"010,.3f", false, U"-1,234.500"},
    {Kind::kFloat, -1234.5, U"+", false, U"-1234.5"},
    {Kind::kFloat, -1234.5, U"_%", false, U"-123_450.000000%"},
    {Kind::kFloat, -1234.5, U"e", false, U"-1.234500e+03"},
    {Kind::kFloat, -1234.5, U"*=15.3e", false, U"-*****1.234e+03"},
    {Kind::kFloat, -1234.5, U"z.0f", false, U"-1234"},
    {Kind::kFloat, -1234.5, U" .1f", false, U"-1234.5"},
    {Kind::kFloat, -1234.5, U">9", false, U"  -1234.5"},
    {Kind::kFloat, -1234.5, U"^12g", false, U"  -1234.5   "},
    {Kind::kFloat, -1234.5, U"#.0f", false, U"-1234."},
    {Kind::kFloat, -1234.5, U"08", false, U"-01234.5"},
    {Kind::kFloat, -1234.5, U"_e", false, U"-1.234500e+03"},
    {Kind::kFloat, 1e+20, U"", false, U"1e+20"},
    {Kind::kFloat, 1e+20, U"012,", false, U"0,000,001e+20"},
    {Kind::kFloat, 1e+20, U"010,.3f", false, U"100,000,000,000,000,000,000.000"},
    {Kind::kFloat, 1e+20, U"+", false, U"+1e+20"},
    {Kind::kFloat, 1e+20, U"_%", false, U"10_000_000_000_000_000_000_000.000000%"},
    {Kind::kFloat, 1e+20, U"e", false, U"1.000000e+20"},
    {Kind::kFloat, 1e+20, U"*=15.3e", false, U"******1.000e+20"},
    {Kind::kFloat, 1e+20, U"z.0f", false, U"100000000000000000000"},
    {Kind::kFloat, 1e+20, U" .1f", false, U" 100000000000000000000.0"},
    {Kind::kFloat, 1e+20, U">9", false, U"    1e+20"},
    {Kind::kFloat, 1e+20, U"^12g", false, U"   1e+20    "},
    {Kind::kFloat, 1e+20, U"#.0f", false, U"100000000000000000000."},
    {Kind::kFloat, 1e+20, U"08", false, U"0001e+20"},
    {Kind::kFloat, 1e+20, U"_e", false, U"1.000000e+20"},
    {Kind::kFloat, kInf, U"", false, U"inf"},
    {Kind::kFloat, kInf, U"012,", false, U"000000000inf"},
    {Kind::kFloat, kInf, U"010,.3f", false, U"0000000inf"},
    {Kind::kFloat, kInf, U"+", false, U"+inf"},
    {Kind::kFloat, kInf, U"_%", false, U"inf%"},
    {Kind::kFloat, kInf, U"e", false, U"inf"},
    {Kind::kFloat, kInf, U"*=15.3e", false, U"************inf"},
    {Kind::kFloat, kInf, U"z.0f", false, U"inf"},
    {Kind::kFloat, kInf, U" .1f", false, U" inf"},
    {Kind::kFloat, kInf, U">9", false, U"      inf"},
    {Kind::kFloat, kInf, U"^12g", false, U"    inf     "},
    {Kind::kFloat, kInf, U"#.0f", false, U"inf"},
    {Kind::kFloat, kInf, U"08", false, U"00000inf"},
    {Kind::kFloat, kInf, U"_e", false, U"inf"},
    {Kind::kFloat, 0.1, U"", false, U"0.1"},
    {Kind::kFloat, 0.1, U"012,", false, U"00,000,000.1"},
    {Kind::kFloat, 0.1, U"010,.3f", false, U"00,000.100"},
    {Kind::kFloat, 0.1, U"+", false, U"+0.1"},
    {Kind::kFloat, 0.1, U"_%", false, U"10.000000%"},
    {Kind::kFloat, 0.1, U"e", false, U"1.000000e-01"},
    {Kind::kFloat, 0.1, U"*=15.3e", false, U"******1.000e-01"},
    {Kind::kFloat, 0.1, U"z.0f", false, U"0"},
    {Kind::kFloat, 0.1, U" .1f", false, U" 0.1"},
    {Kind::kFloat, 0.1, U">9", false, U"      0.1"},
    {Kind::kFloat, 0.1, U"^12g", false, U"    0.1     "},
    {Kind::kFloat, 0.1, U"#.0f", false, U"0."},
    {Kind::kFloat, 0.1, U"08", false, U"000000.1"},
    {Kind::kFloat, 0.1, U"_e", false, U"1.000000e-01"},
};

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    char buffer[4];
    out.append(buffer, utf8::encode_one(c, buffer));
  }
  return out;
}

void append(void* context, const char* text, std::size_t nbytes) {
  static_cast<std::string*>(context)->append(text, nbytes);
}

using Spec = std::vector<std::uint32_t>;

std::string message_of(const SpecError& error, const Spec& spec, std::string_view type_name) {
  std::string out;
  write_message(error, spec.data(), spec.size(), type_name.data(), type_name.size(),
                {append, &out});
  return out;
}

std::string written(const FormatSpec& spec, const NumberText& text) {
  NumberLayout layout;
  if (!layout_number(spec, text, layout)) return "overflow";
  std::vector<std::uint32_t> out(layout.total);
  write_number(spec, text, layout, out.data());
  std::u32string result;
  for (const std::uint32_t c : out) {
    EXPECT_LE(c, max_code_point(spec, layout));
    result.push_back(c);
  }
  return to_utf8(result);
}

std::string format_float(double value, const FormatSpec& spec) {
  float_text::Format format;
  format.type = static_cast<char>(spec.type);
  format.precision = static_cast<int>(spec.precision);
  format.alternate = spec.alternate;
  format.no_negative_zero = spec.no_negative_zero;
  std::vector<char> digits(float_text::format_length_bound(value, format));
  const std::size_t length = float_text::format(value, format, digits.data());
  return written(spec, split_number(digits.data(), length));
}

std::string format_int(std::int64_t value, const FormatSpec& spec) {
  NumberText text;
  text.negative = value < 0;
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  char digits[int_text::kBinarySize];
  const bool hexadecimal = spec.type == 'x' || spec.type == 'X';
  const int base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : hexadecimal ? 16 : 10;
  text.digits = digits;
  text.digit_count = base == 10 ? int_text::write_decimal(magnitude, digits)
                                : int_text::write_base(magnitude, base, spec.type == 'X', digits);
  if (spec.alternate && base != 10) {
    text.prefix = base == 2 ? "0b" : base == 8 ? "0o" : spec.type == 'X' ? "0X" : "0x";
    text.prefix_length = 2;
  }
  return written(spec, text);
}

TEST(FormatSpec, FormatsAsCPython) {
  for (const Case& c : kCases) {
    const Spec units(c.spec.begin(), c.spec.end());
    FormatSpec spec;
    const Defaults defaults = c.kind == Kind::kStr   ? kStrDefaults
                              : c.kind == Kind::kInt ? kIntDefaults
                                                     : kFloatDefaults;
    SpecError error = parse(units.data(), units.size(), defaults, spec);
    if (!error) {
      error = c.kind == Kind::kStr   ? check_str(spec)
              : c.kind == Kind::kInt ? check_int(spec)
                                     : check_float(spec);
    }
    std::string result;
    if (error) {
      result = message_of(error, units,
                          c.kind == Kind::kStr   ? "str"
                          : c.kind == Kind::kInt ? "int"
                                                 : "float");
    } else if (c.kind == Kind::kStr) {
      const std::size_t length =
          spec.precision >= 0 && spec.precision < 3 ? static_cast<std::size_t>(spec.precision) : 3;
      const Padding padding = pad(spec, length);
      result = to_utf8(std::u32string(padding.left, spec.fill)) +
               std::string("abc").substr(0, length) +
               to_utf8(std::u32string(padding.right, spec.fill));
    } else if (c.kind == Kind::kInt && !is_float_code(spec.type)) {
      result = format_int(static_cast<std::int64_t>(c.value), spec);
    } else {
      result = format_float(c.value, spec);
    }
    EXPECT_EQ(static_cast<bool>(error), c.raises) << to_utf8(c.spec);
    EXPECT_EQ(result, to_utf8(c.expected)) << c.value << " " << to_utf8(c.spec);
  }
}

TEST(FormatSpec, ComplexRefuses) {
  FormatSpec spec;
  const Spec zero{'0', '5'};
  ASSERT_FALSE(parse(zero.data(), zero.size(), kFloatDefaults, spec));
  EXPECT_EQ(message_of(check_complex(spec), zero, "complex"),
            "Zero padding is not allowed in complex format specifier");
  const Spec align{'=', '5'};
  ASSERT_FALSE(parse(align.data(), align.size(), kFloatDefaults, spec));
  EXPECT_EQ(message_of(check_complex(spec), align, "complex"),
            "'=' alignment flag is not allowed in complex format specifier");
}

TEST(FormatSpec, HugeWidthsOverflowBeforeAnythingIsWritten) {
  FormatSpec spec;
  const std::string_view text = "09223372036854775807,d";
  const Spec units(text.begin(), text.end());
  ASSERT_FALSE(parse(units.data(), units.size(), kIntDefaults, spec));
  const NumberText one = split_number("1", 1);
  NumberLayout layout;
  EXPECT_FALSE(layout_number(spec, one, layout) &&
               layout.total < static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()));
}

// "%…" for an int or a float, as CPython has it.
TEST(PercentSpec, FormatsAsCPython) {
  struct PercentCase {
    std::string_view format;
    double value;
    std::string_view expected;
  };
  const PercentCase cases[] = {{"%.3d", 5, "005"},
                               {"%#.5x", 255, "0x000ff"},
                               {"%#08x", 255, "0x0000ff"},
                               {"%+ d", 5, "+5"},
                               {"%-05d", 5, "5    "},
                               {"%05d", -5, "-0005"},
                               {"%#010x", -255, "-0x00000ff"},
                               {"%010.5d", 42, "0000000042"},
                               {"%-010.5d|", 42, "00042     "},
                               {"%0 5d", 42, " 0042"},
                               {"%ld", 5, "5"},
                               {"%08.3f", -1.5, "-001.500"},
                               {"%010g", kInf, "0000000inf"},
                               {"%#.0f", 2, "2."},
                               {"%.f", 1.5, "2"}};
  for (const PercentCase& c : cases) {
    const Spec units(c.format.begin(), c.format.end());
    PercentSpec percent;
    ASSERT_FALSE(parse_percent(units.data(), units.size(), 1, percent));
    const FormatSpec spec = layout_spec(percent, true);
    const std::string result = spec.type == 'd' || spec.type == 'x'
                                   ? format_int(static_cast<std::int64_t>(c.value), spec)
                                   : format_float(c.value, spec);
    EXPECT_EQ(result, c.expected) << c.format;
  }
}

TEST(PercentSpec, Parts) {
  const std::string_view text = "%(a(b)c)-*.*fz";
  const Spec units(text.begin(), text.end());
  PercentSpec spec;
  ASSERT_FALSE(parse_percent(units.data(), units.size(), 1, spec));
  EXPECT_TRUE(spec.has_key && spec.left && spec.star_width && spec.star_precision);
  EXPECT_EQ(text.substr(spec.key_start, spec.key_length), "a(b)c");
  EXPECT_EQ(spec.type, char32_t{'f'});
  EXPECT_EQ(spec.end, text.size() - 1);
  spec.left = false;
  spec.set_star_width(-5);
  spec.set_star_precision(-1);
  EXPECT_TRUE(spec.left && spec.width == 5 && spec.precision == 0);
}

TEST(PercentSpec, Errors) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"%", "incomplete format"},
      {"%5", "incomplete format"},
      {"%l", "incomplete format"},
      {"%(a", "incomplete format key"},
      {"%(a)", "incomplete format"},
      {"%99999999999999999999d", "width too big"},
      {"%.2147483648d", "precision too big"},
      {"%y", "unsupported format character 'y' (0x79) at index 1"},
      {"%hhd", "unsupported format character 'h' (0x68) at index 2"},
      {"%\x1F", "unsupported format character '\x1F' (0x1f) at index 1"},
      {"%\x7F", "unsupported format character '?' (0x7f) at index 1"}};
  for (const auto& [text, message] : cases) {
    const Spec units(text.begin(), text.end());
    PercentSpec spec;
    SpecError error = parse_percent(units.data(), units.size(), 1, spec);
    if (!error) error = unsupported_character(spec);
    EXPECT_EQ(message_of(error, units, ""), message);
  }
}

}  // namespace
}  // namespace bufo::format_spec
