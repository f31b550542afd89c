// double to text and back. What each function promises is in float_text.h.
//
// Digits come from std::to_chars, which is exact at any precision; this file lays them out as
// Python does. Parsing reduces any text to a bounded, canonical one first, so std::from_chars never
// sees more than kMaxDigits digits. To be replaced where the standard library lacks both (libc++
// 14).
#include "runtime/float_text.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <system_error>

#include "runtime/bulk.h"

namespace bufo::float_text {

namespace {

using bulk::hex_digit_value;
using bulk::is_ascii_digit;

// A double's exact decimal expansion has at most 767 significant digits, so the digits past these
// only matter by being zero or not.
constexpr std::size_t kMaxDigits = 800;

// Decimal digits with an exponent: 0.d1d2d3… * 10^point.
struct Decimal {
  const char* digits;
  std::size_t count;
  int point;
};

// Takes apart "d.ddde+xx", as to_chars writes it in scientific form. The digits are moved together
// in place, over the point.
Decimal split_scientific(char* first, char* last) {
  char* e = last;
  while (*--e != 'e') {
  }
  int exponent = 0;
  const char* exponent_digits = e + 1;
  if (*exponent_digits == '+') ++exponent_digits;  // from_chars takes '-' only
  std::from_chars(exponent_digits, last, exponent);
  if (e - first > 1) {
    std::memmove(first + 1, first + 2, static_cast<std::size_t>(e - first - 2));
    --e;
  }
  return {first, static_cast<std::size_t>(e - first), exponent + 1};
}

char* append(char* out, const char* text, std::size_t length) {
  std::memcpy(out, text, length);
  return out + length;
}

char* append_zeros(char* out, std::size_t count) {
  std::memset(out, '0', count);
  return out + count;
}

// "e+05": at least two digits.
char* append_exponent(char* out, int exponent, bool upper) {
  *out++ = upper ? 'E' : 'e';
  *out++ = exponent < 0 ? '-' : '+';
  const unsigned magnitude = static_cast<unsigned>(exponent < 0 ? -exponent : exponent);
  if (magnitude < 10) *out++ = '0';
  return std::to_chars(out, out + 4, magnitude).ptr;
}

char* append_special(char* out, double value, bool upper) {
  if (std::isnan(value)) return append(out, upper ? "NAN" : "nan", 3);
  if (value < 0) *out++ = '-';
  return append(out, upper ? "INF" : "inf", 3);
}

bool all_zero(const char* first, const char* last) {
  for (; first < last; ++first) {
    if (is_ascii_digit(static_cast<unsigned char>(*first)) && *first != '0') return false;
    if (*first == 'e' || *first == 'E') break;
  }
  return true;
}

// Digits in fixed notation where the decimal point falls within [min_point, max_point], else with
// an exponent: repr and the 'g' family.
char* append_general(char* out, const Decimal& d, int max_point, bool alternate, bool add_dot_zero,
                     bool upper) {
  if (d.point <= -4 || d.point > max_point) {
    *out++ = d.digits[0];
    if (d.count > 1 || alternate) *out++ = '.';
    out = append(out, d.digits + 1, d.count - 1);
    return append_exponent(out, d.point - 1, upper);
  }
  if (d.point <= 0) {
    *out++ = '0';
    *out++ = '.';
    out = append_zeros(out, static_cast<std::size_t>(-d.point));
    return append(out, d.digits, d.count);
  }
  const std::size_t whole = static_cast<std::size_t>(d.point);
  if (d.count > whole) {
    out = append(out, d.digits, whole);
    *out++ = '.';
    return append(out, d.digits + whole, d.count - whole);
  }
  out = append(out, d.digits, d.count);
  out = append_zeros(out, whole - d.count);
  if (add_dot_zero || alternate) *out++ = '.';
  if (add_dot_zero) *out++ = '0';
  return out;
}

// Shortest digits; kReprSize chars.
char* append_shortest(char* out, double value, bool alternate, bool add_dot_zero, bool upper) {
  if (std::signbit(value)) *out++ = '-';
  char buffer[32];
  const std::to_chars_result r = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value),
                                               std::chars_format::scientific);
  return append_general(out, split_scientific(buffer, r.ptr), 16, alternate, add_dot_zero, upper);
}

// to_chars into `out`, whose room the caller has checked by format_length_bound().
char* convert(char* out, std::size_t room, double magnitude, std::chars_format how, int precision) {
  return std::to_chars(out, out + room, magnitude, how, precision).ptr;
}

}  // namespace

// --- To text
// -----------------------------------------------------------------------------------------

std::size_t repr(double value, char out[kReprSize]) {
  char* end = std::isfinite(value) ? append_shortest(out, value, false, true, false)
                                   : append_special(out, value, false);
  return static_cast<std::size_t>(end - out);
}

std::size_t repr_no_dot_zero(double value, char out[kReprSize]) {
  char* end = std::isfinite(value) ? append_shortest(out, value, false, false, false)
                                   : append_special(out, value, false);
  return static_cast<std::size_t>(end - out);
}

std::size_t hex(double value, char out[kHexSize]) {
  if (!std::isfinite(value)) {
    return static_cast<std::size_t>(append_special(out, value, false) - out);
  }
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  const int biased = static_cast<int>(bits >> 52 & 0x7FF);
  char* p = out;
  if ((bits >> 63) != 0) *p++ = '-';
  if (biased == 0 && fraction == 0) {
    p = append(p, "0x0.0p+0", 8);
    return static_cast<std::size_t>(p - out);
  }
  p = append(p, biased == 0 ? "0x0." : "0x1.", 4);
  for (int shift = 48; shift >= 0; shift -= 4) *p++ = "0123456789abcdef"[fraction >> shift & 15];
  const int exponent = biased == 0 ? -1022 : biased - 1023;
  *p++ = 'p';
  *p++ = exponent < 0 ? '-' : '+';
  p = std::to_chars(p, out + kHexSize, exponent < 0 ? -exponent : exponent).ptr;
  return static_cast<std::size_t>(p - out);
}

std::size_t format_length_bound(double value, const Format& format) {
  if (!std::isfinite(value)) return 8;
  const std::size_t precision =
      format.precision < 0 ? 6 : static_cast<std::size_t>(format.precision);
  // Sign, up to 309 whole digits, point, '%'; an exponent takes less.
  return 320 + precision;
}

std::size_t format(double value, const Format& format, char* out) {
  char type = format.type;
  const bool upper = type == 'E' || type == 'F' || type == 'G';
  if (!std::isfinite(value)) {
    char* end = append_special(out, value, upper);
    if (type == '%') *end++ = '%';
    return static_cast<std::size_t>(end - out);
  }
  const std::size_t room = format_length_bound(value, format);
  char* p = out;
  if (std::signbit(value)) *p++ = '-';
  char* const digits = p;
  double magnitude = std::fabs(value);
  int precision = format.precision < 0 ? 6 : format.precision;

  switch (type) {
    case '%':
      magnitude *= 100;
      if (!std::isfinite(magnitude)) {
        p = append(p, "inf%", 4);
        return static_cast<std::size_t>(p - out);
      }
      [[fallthrough]];
    case 'f':
    case 'F':
      p = convert(p, room - 2, magnitude, std::chars_format::fixed, precision);
      if (precision == 0 && format.alternate) *p++ = '.';
      if (type == '%') *p++ = '%';
      break;
    case 'e':
    case 'E': {
      p = convert(p, room - 2, magnitude, std::chars_format::scientific, precision);
      if (precision == 0 && format.alternate) {
        std::memmove(digits + 2, digits + 1, static_cast<std::size_t>(p - digits - 1));
        digits[1] = '.';
        ++p;
      }
      if (upper) {
        char* e = p;
        while (*--e != 'e') {
        }
        *e = 'E';
      }
      break;
    }
    default: {
      const bool is_default = type == 0 && format.add_dot_zero;
      if (type == 'r' || (type == 0 && format.precision < 0)) {
        p = append_shortest(digits, magnitude, format.alternate, format.add_dot_zero, upper);
        break;
      }
      if (precision == 0) precision = 1;
      // Digits of a double end at 767; the zeros beyond only count with '#'.
      const int significant =
          precision < static_cast<int>(kMaxDigits) ? precision : static_cast<int>(kMaxDigits);
      char buffer[kMaxDigits + 16];
      char* const end =
          convert(buffer, sizeof buffer, magnitude, std::chars_format::scientific, significant - 1);
      Decimal d = split_scientific(buffer, end);
      std::size_t padding = 0;
      if (format.alternate) {
        padding = static_cast<std::size_t>(precision - significant);
      } else {
        while (d.count > 1 && d.digits[d.count - 1] == '0') --d.count;
      }
      // Without a type, a whole number that would show no point goes to an exponent one digit
      // earlier, since ".0" is to follow.
      const int max_point = is_default ? precision - 1 : precision;
      const bool scientific = d.point <= -4 || d.point > max_point;
      if (padding != 0 && scientific) {
        // Only here do zeros stand between digits and exponent.
        *p++ = d.digits[0];
        *p++ = '.';
        p = append(p, d.digits + 1, d.count - 1);
        p = append_zeros(p, padding);
        p = append_exponent(p, d.point - 1, upper);
      } else {
        p = append_general(p, d, max_point, format.alternate, is_default, upper);
        p = append_zeros(p, padding);
      }
      break;
    }
  }
  if (format.no_negative_zero && digits != out && all_zero(digits, p)) {
    std::memmove(out, digits, static_cast<std::size_t>(p - digits));
    --p;
  }
  return static_cast<std::size_t>(p - out);
}

// --- From text
// ---------------------------------------------------------------------------------------

namespace {

bool equals_ignoring_case(const char* text, std::size_t length, const char* lower) {
  if (length != std::strlen(lower)) return false;
  for (std::size_t i = 0; i < length; ++i) {
    if ((text[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

// "inf", "infinity" and "nan" without sign.
bool parse_special(const char* text, std::size_t length, double& out) {
  if (equals_ignoring_case(text, length, "inf") || equals_ignoring_case(text, length, "infinity")) {
    out = std::numeric_limits<double>::infinity();
    return true;
  }
  if (equals_ignoring_case(text, length, "nan")) {
    out = std::numeric_limits<double>::quiet_NaN();
    return true;
  }
  return false;
}

// from_chars with Python's idea of the ends of the range: inf and 0.
double convert_decimal(const char* first, const char* last, bool huge) {
  double value = 0;
  const std::from_chars_result r = std::from_chars(first, last, value);
  if (r.ec == std::errc::result_out_of_range) {
    return huge ? std::numeric_limits<double>::infinity() : 0.0;
  }
  return value;
}

// The digits of a number seen so far, without leading zeros, and bounded.
class DigitBuffer {
 public:
  void add(char digit, bool fraction) {
    if (count_ == 0 && digit == '0') {
      if (fraction) --exponent_;
      return;
    }
    if (count_ < kMaxDigits) {
      digits_[count_++] = digit;
      if (fraction) --exponent_;
    } else {
      sticky_ |= digit != '0';
      if (!fraction) ++exponent_;
    }
  }
  // The value of 0.digits… times 10^exponent, `exponent` from the text.
  double value(std::int64_t exponent) {
    if (count_ == 0) return 0.0;
    if (sticky_) digits_[count_ - 1] |= 1;  // any odd last digit breaks a tie the right way
    exponent += exponent_;
    // Far beyond the range all are alike; from_chars is not to see silly exponents.
    const std::int64_t magnitude = exponent + static_cast<std::int64_t>(count_);
    if (magnitude > 400) return std::numeric_limits<double>::infinity();
    if (magnitude < -400) return 0.0;
    char* p = digits_ + count_;
    *p++ = 'e';
    p = std::to_chars(p, p + 8, static_cast<int>(exponent)).ptr;
    return convert_decimal(digits_, p, magnitude > 0);
  }

 private:
  std::size_t count_ = 0;
  std::int64_t exponent_ = 0;
  bool sticky_ = false;
  char digits_[kMaxDigits + 16];
};

// A run of digits with single underscores between them (if allowed), from `i`. Calls take(digit).
// Returns false if an underscore is out of place; `any` says if there was a digit.
template <class Take>
bool read_digits(const char* text, std::size_t length, std::size_t& i, bool underscores, bool& any,
                 Take take) {
  any = false;
  while (i < length) {
    const char c = text[i];
    if (is_ascii_digit(static_cast<unsigned char>(c))) {
      take(c);
      any = true;
    } else if (underscores && c == '_') {
      if (!any || i + 1 == length || !is_ascii_digit(static_cast<unsigned char>(text[i + 1]))) {
        return false;
      }
    } else {
      break;
    }
    ++i;
  }
  return true;
}

// Unsigned decimal number at the front; returns the chars used, 0 if there is none.
std::size_t parse_decimal(const char* text, std::size_t length, bool underscores, double& out) {
  DigitBuffer digits;
  std::size_t i = 0;
  bool whole = false;
  bool fraction = false;
  if (!read_digits(text, length, i, underscores, whole, [&](char c) { digits.add(c, false); })) {
    return 0;
  }
  if (i < length && text[i] == '.') {
    ++i;
    if (!read_digits(text, length, i, underscores, fraction,
                     [&](char c) { digits.add(c, true); })) {
      return 0;
    }
  }
  if (!whole && !fraction) return 0;
  std::int64_t exponent = 0;
  if (i < length && (text[i] | 0x20) == 'e') {
    std::size_t j = i + 1;
    const bool negative = j < length && text[j] == '-';
    if (j < length && (text[j] == '-' || text[j] == '+')) ++j;
    bool any = false;
    const bool good = read_digits(text, length, j, underscores, any, [&](char c) {
      // Saturates: more than any count of digits in memory can make up for.
      if (exponent < std::int64_t{1} << 58) exponent = exponent * 10 + (c - '0');
    });
    if (!good) return 0;
    if (any) {
      i = j;
      if (negative) exponent = -exponent;
    } else {
      exponent = 0;
    }
  }
  out = digits.value(exponent);
  return i;
}

}  // namespace

Parsed parse(const char* text, std::size_t length) {
  Parsed result;
  std::size_t i = 0;
  bool negative = false;
  if (length != 0 && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    i = 1;
  }
  double value = 0;
  const std::size_t left = length - i;
  if (left == 0) return result;
  // Plain numbers in range need no second look; names and underscores are beyond from_chars.
  if (is_ascii_digit(static_cast<unsigned char>(text[i])) || text[i] == '.') {
    const std::from_chars_result r = std::from_chars(text + i, text + length, value);
    if (r.ec == std::errc{} && r.ptr == text + length) {
      result.status = ParseStatus::kOk;
      result.value = negative ? -value : value;
      return result;
    }
  }
  const std::size_t used = parse_decimal(text + i, left, true, value);
  if (used != left && !(used == 0 && parse_special(text + i, left, value))) return result;
  result.status = ParseStatus::kOk;
  result.value = negative ? -value : value;
  return result;
}

ParsedPrefix parse_prefix(const char* text, std::size_t length) {
  ParsedPrefix result;
  std::size_t i = 0;
  bool negative = false;
  if (length != 0 && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    i = 1;
  }
  double value = 0;
  std::size_t used = parse_decimal(text + i, length - i, false, value);
  if (used == 0) {
    // The longest name first.
    for (const std::size_t n : {8u, 3u}) {
      if (n <= length - i && parse_special(text + i, n, value)) {
        used = n;
        break;
      }
    }
  }
  if (used == 0) return result;
  result.consumed = i + used;
  result.value = negative ? -value : value;
  return result;
}

Parsed parse_hex(const char* text, std::size_t length) {
  Parsed result;
  std::size_t i = 0;
  bool negative = false;
  if (length != 0 && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    i = 1;
  }
  double value = 0;
  if (parse_special(text + i, length - i, value)) {
    result.status = ParseStatus::kOk;
    result.value = negative ? -value : value;
    return result;
  }
  if (length - i >= 2 && text[i] == '0' && (text[i + 1] | 0x20) == 'x') i += 2;

  // The leading 64 bits, a sticky bit for all that is below them, and the exponent of the lowest.
  std::uint64_t mantissa = 0;
  bool sticky = false;
  std::int64_t exponent = 0;
  bool any = false;
  bool point = false;
  for (; i < length; ++i) {
    if (text[i] == '.' && !point) {
      point = true;
      continue;
    }
    const int digit = hex_digit_value(static_cast<unsigned char>(text[i]));
    if (digit < 0) break;
    any = true;
    if (mantissa >> 60 == 0) {
      mantissa = mantissa << 4 | static_cast<std::uint64_t>(digit);
      if (point) exponent -= 4;
    } else {
      sticky |= digit != 0;
      if (!point) exponent += 4;
    }
  }
  if (!any) return result;
  if (i < length && (text[i] | 0x20) == 'p') {
    ++i;
    const bool minus = i < length && text[i] == '-';
    if (i < length && (text[i] == '-' || text[i] == '+')) ++i;
    if (i == length || !is_ascii_digit(static_cast<unsigned char>(text[i]))) return result;
    std::int64_t given = 0;
    for (; i < length && is_ascii_digit(static_cast<unsigned char>(text[i])); ++i) {
      if (given < std::int64_t{1} << 58) given = given * 10 + (text[i] - '0');
    }
    exponent += minus ? -given : given;
  }
  if (i != length) return result;

  if (mantissa != 0) {
    const int shift = std::countl_zero(mantissa);
    mantissa <<= shift;
    exponent -= shift;
    // The value is mantissa * 2^exponent with the top bit set: its leading bit is worth
    // 2^(exponent + 63). Keep 53 bits, or fewer below the normal range, half to even.
    const std::int64_t top = exponent + 63;
    if (top > 1023) {
      result.status = ParseStatus::kOverflow;
      return result;
    }
    if (top >= -1075) {
      const int keep = top >= -1022 ? 53 : static_cast<int>(top + 1075);
      const int drop = 64 - keep;
      std::uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
      const std::uint64_t half = std::uint64_t{1} << (drop - 1);
      const std::uint64_t rest = drop == 64 ? mantissa : mantissa & (half - 1 + half);
      if (rest > half || (rest == half && (sticky || (kept & 1) != 0))) ++kept;
      value = std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + drop));
      if (std::isinf(value)) {
        result.status = ParseStatus::kOverflow;
        return result;
      }
    }
  }
  result.status = ParseStatus::kOk;
  result.value = negative ? -value : value;
  return result;
}

// --- Rounding
// --------------------------------------------------------------------------------------

bool round_to_digits(double value, std::int64_t ndigits, double& out) {
  out = value;
  if (!std::isfinite(value) || value == 0) return true;
  // 2^-1074 has 1074 digits past the point, but from 323 on they already tell all doubles apart.
  if (ndigits > 323) return true;
  if (ndigits < -308) {
    out = std::copysign(0.0, value);
    return true;
  }
  const double magnitude = std::fabs(value);
  char buffer[1500];
  double rounded = 0;
  if (ndigits >= 0) {
    char* end = convert(buffer, sizeof buffer, magnitude, std::chars_format::fixed,
                        static_cast<int>(ndigits));
    rounded = convert_decimal(buffer, end, magnitude > 1);
  } else {
    // The whole part exactly, cut at the wanted digit and rounded by what is cut off. Rounded at
    // most 15 places up, its digits stay few enough to convert exactly.
    double whole = 0;
    const bool fraction = std::modf(magnitude, &whole) != 0;
    char* const digits = buffer + 1;
    char* end = convert(digits, sizeof buffer - 1, whole, std::chars_format::fixed, 0);
    const std::int64_t keep = (end - digits) + ndigits;
    if (keep < 0) {
      out = std::copysign(0.0, value);
      return true;
    }
    char* const cut = digits + keep;
    bool above = fraction;
    for (const char* p = cut + 1; p < end; ++p) above |= *p != '0';
    buffer[0] = '0';
    const bool odd = (cut[-1] & 1) != 0;
    const bool up = *cut > '5' || (*cut == '5' && (above || odd));
    std::memset(cut, '0', static_cast<std::size_t>(end - cut));
    if (up) {
      char* p = cut - 1;
      while (*p == '9') *p-- = '0';
      ++*p;
    }
    rounded = convert_decimal(buffer, end, true);
  }
  if (std::isinf(rounded)) return false;
  out = std::copysign(rounded, value);
  return true;
}

double round_half_even(double value) {
  const double rounded = std::round(value);
  if (std::fabs(value - rounded) == 0.5) return 2.0 * std::round(value / 2.0);
  return rounded;
}

}  // namespace bufo::float_text
