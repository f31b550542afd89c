// Format specifications. What each function promises is in format_spec.h.
#include "runtime/format_spec.h"

#include <cstring>
#include <limits>

#include "runtime/checked.h"
#include "runtime/unicode.h"
#include "runtime/utf8.h"

namespace bufo::format_spec {

namespace {

constexpr SpecError error(SpecErrorCode code, char32_t character = 0, char32_t other = 0) {
  return {code, character, other, 0};
}

constexpr bool is_align(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }
constexpr bool is_sign(char32_t c) { return c == '+' || c == '-' || c == ' '; }

// A decimal number at units[i]; any script's digits if `unicode_digits`. Moves i past it. False if
// it exceeds `limit`; `any` says whether there was a digit.
template <class Unit>
bool read_number(const Unit* units, std::size_t length, std::size_t& i, bool unicode_digits,
                 std::ptrdiff_t limit, bool& any, std::ptrdiff_t& out) {
  any = false;
  std::ptrdiff_t value = 0;
  for (; i < length; ++i) {
    const char32_t c = units[i];
    int digit = c - '0' < 10 ? static_cast<int>(c - '0') : -1;
    if (digit < 0 && c >= 0x80 && unicode_digits) digit = unicode::decimal_value(c);
    if (digit < 0) break;
    if (value > (limit - digit) / 10) return false;
    value = value * 10 + digit;
    any = true;
  }
  out = value;
  return true;
}

// --- Message text
// ----------------------------------------------------------------------------------

void put(TextSink sink, const char* text) { sink.write(sink.context, text, std::strlen(text)); }

void put_char(TextSink sink, char32_t c) {
  char buffer[4];
  sink.write(sink.context, buffer, utf8::encode_one(c, buffer));
}

void put_number(TextSink sink, std::uint64_t value, unsigned base) {
  char buffer[24];
  char* p = buffer + sizeof buffer;
  do {
    *--p = "0123456789abcdef"[value % base];
    value /= base;
  } while (value != 0);
  sink.write(sink.context, p, static_cast<std::size_t>(buffer + sizeof buffer - p));
}

// A type code as the messages show it: itself if it is plain, else "\x" and digits.
void put_code(TextSink sink, char32_t c) {
  if (c > 32 && c < 128) {
    put_char(sink, c);
  } else {
    put(sink, "\\x");
    put_number(sink, c, 16);
  }
}

const char* fixed_message(SpecErrorCode code) {
  switch (code) {
    case SpecErrorCode::kMissingPrecision:
      return "Format specifier missing precision";
    case SpecErrorCode::kTooManyDigits:
      return "Too many decimal digits in format string";
    case SpecErrorCode::kBothCommaAndUnderscore:
      return "Cannot specify both ',' and '_'.";
    case SpecErrorCode::kSignInString:
      return "Sign not allowed in string format specifier";
    case SpecErrorCode::kSpaceInString:
      return "Space not allowed in string format specifier";
    case SpecErrorCode::kNegativeZeroInString:
      return "Negative zero coercion (z) not allowed in string format specifier";
    case SpecErrorCode::kAlternateInString:
      return "Alternate form (#) not allowed in string format specifier";
    case SpecErrorCode::kAlignInString:
      return "'=' alignment not allowed in string format specifier";
    case SpecErrorCode::kPrecisionInInt:
      return "Precision not allowed in integer format specifier";
    case SpecErrorCode::kNegativeZeroInInt:
      return "Negative zero coercion (z) not allowed in integer format specifier";
    case SpecErrorCode::kSignWithC:
      return "Sign not allowed with integer format specifier 'c'";
    case SpecErrorCode::kAlternateWithC:
      return "Alternate form (#) not allowed with integer format specifier 'c'";
    case SpecErrorCode::kPrecisionTooBig:
      return "precision too big";
    case SpecErrorCode::kZeroPadInComplex:
      return "Zero padding is not allowed in complex format specifier";
    case SpecErrorCode::kAlignInComplex:
      return "'=' alignment flag is not allowed in complex format specifier";
    case SpecErrorCode::kIncompleteFormat:
      return "incomplete format";
    case SpecErrorCode::kIncompleteKey:
      return "incomplete format key";
    case SpecErrorCode::kWidthTooBig:
      return "width too big";
    default:
      return "";
  }
}

}  // namespace

template <class Unit>
void write_message(const SpecError& error, const Unit* spec, std::size_t length,
                   const char* type_name, std::size_t type_name_nbytes, TextSink sink) {
  switch (error.code) {
    case SpecErrorCode::kInvalidSpecifier: {
      put(sink, "Invalid format specifier '");
      std::uint8_t buffer[256];
      for (std::size_t i = 0; i < length;) {
        const std::size_t n = length - i < 64 ? length - i : 64;
        const std::uint8_t* const end = utf8::encode(spec + i, n, buffer);
        sink.write(sink.context, reinterpret_cast<const char*>(buffer),
                   static_cast<std::size_t>(end - buffer));
        i += n;
      }
      put(sink, "' for object of type '");
      sink.write(sink.context, type_name, type_name_nbytes);
      put(sink, "'");
      return;
    }
    case SpecErrorCode::kUnknownCode:
      put(sink, "Unknown format code '");
      put_code(sink, error.character);
      put(sink, "' for object of type '");
      sink.write(sink.context, type_name, type_name_nbytes);
      put(sink, "'");
      return;
    case SpecErrorCode::kCannotGroup:
      put(sink, "Cannot specify '");
      put_char(sink, error.other);
      put(sink, "' with '");
      put_code(sink, error.character);
      put(sink, "'.");
      return;
    case SpecErrorCode::kUnsupportedCharacter: {
      const char32_t c = error.character;
      put(sink, "unsupported format character '");
      put_char(sink, c >= 31 && c <= 126 ? c : U'?');
      put(sink, "' (0x");
      put_number(sink, c, 16);
      put(sink, ") at index ");
      put_number(sink, error.index, 10);
      return;
    }
    default:
      put(sink, fixed_message(error.code));
      return;
  }
}

// --- The mini-language
// -----------------------------------------------------------------------------

template <class Unit>
SpecError parse(const Unit* spec, std::size_t length, Defaults defaults, FormatSpec& out) {
  constexpr std::ptrdiff_t kLimit = std::numeric_limits<std::ptrdiff_t>::max();
  out = FormatSpec{};
  out.align = defaults.align;
  out.type = defaults.type;
  std::size_t i = 0;
  auto next_is = [&](char32_t c) { return i < length && spec[i] == c; };

  bool fill_given = false;
  if (length >= 2 && is_align(spec[1])) {
    out.fill = spec[0];
    out.align = static_cast<char>(spec[1]);
    fill_given = out.align_given = true;
    i = 2;
  } else if (length >= 1 && is_align(spec[0])) {
    out.align = static_cast<char>(spec[0]);
    out.align_given = true;
    i = 1;
  }
  if (i < length && is_sign(spec[i])) out.sign = static_cast<char>(spec[i++]);
  if (next_is('z')) {
    out.no_negative_zero = true;
    ++i;
  }
  if (next_is('#')) {
    out.alternate = true;
    ++i;
  }
  if (!fill_given && next_is('0')) {
    out.fill = '0';
    // Only where numbers are at home: for a str, '0' is just a fill.
    if (!out.align_given && defaults.align == '>') out.align = '=';
    ++i;
  }
  bool any = false;
  std::ptrdiff_t number = 0;
  if (!read_number(spec, length, i, true, kLimit, any, number)) {
    return error(SpecErrorCode::kTooManyDigits);
  }
  if (any) out.width = number;

  if (next_is(',')) {
    out.grouping = ',';
    ++i;
  }
  if (next_is('_')) {
    if (out.grouping != 0) return error(SpecErrorCode::kBothCommaAndUnderscore);
    out.grouping = '_';
    ++i;
  }
  if (out.grouping == '_' && next_is(',')) return error(SpecErrorCode::kBothCommaAndUnderscore);

  if (next_is('.')) {
    ++i;
    if (!read_number(spec, length, i, true, kLimit, any, number)) {
      return error(SpecErrorCode::kTooManyDigits);
    }
    if (!any) return error(SpecErrorCode::kMissingPrecision);
    out.precision = number;
  }
  if (length - i > 1) return error(SpecErrorCode::kInvalidSpecifier);
  if (length - i == 1) out.type = spec[i];

  if (out.grouping != 0) {
    switch (out.type) {
      case 0:
      case 'd':
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
      case '%':
        break;
      case 'b':
      case 'o':
      case 'x':
      case 'X':
        if (out.grouping == '_') break;
        [[fallthrough]];
      default:
        return error(SpecErrorCode::kCannotGroup, out.type,
                     static_cast<unsigned char>(out.grouping));
    }
  }
  return {};
}

SpecError check_str(const FormatSpec& spec) {
  if (spec.type != 's') return error(SpecErrorCode::kUnknownCode, spec.type);
  if (spec.sign == ' ') return error(SpecErrorCode::kSpaceInString);
  if (spec.sign != 0) return error(SpecErrorCode::kSignInString);
  if (spec.no_negative_zero) return error(SpecErrorCode::kNegativeZeroInString);
  if (spec.alternate) return error(SpecErrorCode::kAlternateInString);
  if (spec.align == '=') return error(SpecErrorCode::kAlignInString);
  return {};
}

SpecError check_int(const FormatSpec& spec) {
  switch (spec.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'n':
    case 'o':
    case 'x':
    case 'X':
      break;
    default:
      if (is_float_code(spec.type)) return check_float(spec);
      return error(SpecErrorCode::kUnknownCode, spec.type);
  }
  if (spec.precision >= 0) return error(SpecErrorCode::kPrecisionInInt);
  if (spec.no_negative_zero) return error(SpecErrorCode::kNegativeZeroInInt);
  if (spec.type == 'c') {
    if (spec.sign != 0) return error(SpecErrorCode::kSignWithC);
    if (spec.alternate) return error(SpecErrorCode::kAlternateWithC);
  }
  return {};
}

SpecError check_float(const FormatSpec& spec) {
  if (spec.type != 0 && spec.type != 'n' && !is_float_code(spec.type)) {
    return error(SpecErrorCode::kUnknownCode, spec.type);
  }
  if (spec.precision > std::numeric_limits<int>::max()) {
    return error(SpecErrorCode::kPrecisionTooBig);
  }
  return {};
}

SpecError check_complex(const FormatSpec& spec) {
  if (spec.type == '%') return error(SpecErrorCode::kUnknownCode, spec.type);
  if (const SpecError refused = check_float(spec)) return refused;
  if (spec.fill == '0') return error(SpecErrorCode::kZeroPadInComplex);
  if (spec.align == '=') return error(SpecErrorCode::kAlignInComplex);
  return {};
}

// --- Layout
// ----------------------------------------------------------------------------------------

namespace {

// Digits from one separator to the next.
std::size_t group_size(const FormatSpec& spec) {
  const bool binary = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
  return binary ? 4 : 3;
}

template <class Unit>
Unit* fill_units(Unit* out, std::size_t count, char32_t c) {
  for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<Unit>(c);
  return out + count;
}

template <class Unit>
Unit* copy_ascii(Unit* out, const char* text, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i) out[i] = static_cast<unsigned char>(text[i]);
  return out + length;
}

}  // namespace

Padding pad(const FormatSpec& spec, std::size_t length) {
  Padding result;
  if (spec.width < 0 || static_cast<std::size_t>(spec.width) <= length) return result;
  const std::size_t total = static_cast<std::size_t>(spec.width) - length;
  result.left = spec.align == '<' ? 0 : spec.align == '^' ? total / 2 : total;
  result.right = total - result.left;
  return result;
}

NumberText split_number(const char* text, std::size_t length) {
  NumberText result;
  if (length != 0 && text[0] == '-') {
    result.negative = true;
    ++text;
    --length;
  }
  std::size_t digits = 0;
  while (digits < length && text[digits] >= '0' && text[digits] <= '9') ++digits;
  result.digits = text;
  result.digit_count = digits;
  result.rest = text + digits;
  result.rest_length = length - digits;
  return result;
}

bool layout_number(const FormatSpec& spec, const NumberText& text, NumberLayout& out) {
  out = NumberLayout{};
  out.sign = text.negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : '\0';
  const std::size_t signs = out.sign == 0 ? 0 : 1;
  std::size_t digits = text.digit_count;
  if (digits < static_cast<std::size_t>(spec.min_digits)) {
    digits = static_cast<std::size_t>(spec.min_digits);
  }
  CheckedSize others;
  others.add(signs).add(text.prefix_length).add(text.rest_length);
  if (!others.ok()) return false;
  const std::size_t width = spec.width < 0 ? 0 : static_cast<std::size_t>(spec.width);
  if (digits != 0 && spec.grouping != 0) {
    const std::size_t group = group_size(spec);
    if (spec.fill == '0' && spec.align == '=' && width > others.value()) {
      // Zeros up to the width are digits, with separators between them; where a separator
      // would come first, one more zero takes the text past the width.
      const std::size_t wanted = width - others.value();
      const std::size_t groups = wanted / (group + 1);
      const std::size_t part = wanted % (group + 1);
      const std::size_t filled = part == 0 ? groups * group + 1 : groups * group + part;
      if (filled > digits) digits = filled;
    }
    CheckedSize grouped(digits);
    if (!grouped.add((digits - 1) / group).ok()) return false;
    digits = grouped.value();
  }
  out.digits_length = digits;
  CheckedSize total = others;
  if (!total.add(digits).ok()) return false;
  out.total = total.value();
  if (width > out.total) {
    if (spec.align == '=') {
      out.inner_fill = width - out.total;
    } else {
      const Padding padding = pad(spec, out.total);
      out.left_fill = padding.left;
      out.right_fill = padding.right;
    }
    out.total = width;
  }
  return true;
}

template <class Unit>
void write_number(const FormatSpec& spec, const NumberText& text, const NumberLayout& layout,
                  Unit* out) {
  out = fill_units(out, layout.left_fill, spec.fill);
  if (layout.sign != 0) *out++ = static_cast<unsigned char>(layout.sign);
  out = copy_ascii(out, text.prefix, text.prefix_length);
  out = fill_units(out, layout.inner_fill, spec.fill);
  if (spec.grouping == 0 || layout.digits_length == 0) {
    out = fill_units(out, layout.digits_length - text.digit_count, '0');
    out = copy_ascii(out, text.digits, text.digit_count);
  } else {
    // From the right: digits while there are any, then zeros.
    const std::size_t group = group_size(spec);
    std::size_t left = text.digit_count;
    std::size_t until_separator = group;
    for (std::size_t i = layout.digits_length; i-- > 0;) {
      if (until_separator == 0) {
        out[i] = static_cast<unsigned char>(spec.grouping);
        until_separator = group;
        continue;
      }
      --until_separator;
      out[i] = left > 0 ? static_cast<unsigned char>(text.digits[--left])
                        : static_cast<unsigned char>('0');
    }
    out += layout.digits_length;
  }
  out = copy_ascii(out, text.rest, text.rest_length);
  fill_units(out, layout.right_fill, spec.fill);
}

// --- printf-style
// ----------------------------------------------------------------------------------

template <class Unit>
SpecError parse_percent(const Unit* format, std::size_t length, std::size_t start,
                        PercentSpec& out) {
  out = PercentSpec{};
  std::size_t i = start;
  bool any = false;
  if (i < length && format[i] == '(') {
    // Parentheses nest.
    const std::size_t key = ++i;
    std::size_t depth = 1;
    for (; i < length; ++i) {
      if (format[i] == '(') ++depth;
      if (format[i] == ')' && --depth == 0) break;
    }
    if (i == length) return error(SpecErrorCode::kIncompleteKey);
    out.has_key = true;
    out.key_start = key;
    out.key_length = i - key;
    ++i;
  }
  for (; i < length; ++i) {
    if (format[i] == '-') {
      out.left = true;
    } else if (format[i] == '+') {
      out.plus = true;
    } else if (format[i] == ' ') {
      out.space = true;
    } else if (format[i] == '#') {
      out.alternate = true;
    } else if (format[i] == '0') {
      out.zero = true;
    } else {
      break;
    }
  }
  if (i < length && format[i] == '*') {
    out.star_width = true;
    ++i;
  } else {
    std::ptrdiff_t width = 0;
    if (!read_number(format, length, i, false, std::numeric_limits<std::ptrdiff_t>::max(), any,
                     width)) {
      return error(SpecErrorCode::kWidthTooBig);
    }
    if (any) out.width = width;
  }
  if (i < length && format[i] == '.') {
    ++i;
    out.precision = 0;
    if (i < length && format[i] == '*') {
      out.star_precision = true;
      ++i;
    } else if (!read_number(format, length, i, false, std::numeric_limits<int>::max(), any,
                            out.precision)) {
      return error(SpecErrorCode::kPrecisionTooBig);
    }
  }
  // A C length modifier is allowed and means nothing.
  if (i < length && (format[i] == 'h' || format[i] == 'l' || format[i] == 'L')) ++i;
  if (i == length) return error(SpecErrorCode::kIncompleteFormat);
  out.type = format[i];
  out.type_index = i;
  out.end = i + 1;
  return {};
}

SpecError unsupported_character(const PercentSpec& spec) {
  SpecError result = error(SpecErrorCode::kUnsupportedCharacter, spec.type);
  result.index = spec.type_index;
  return result;
}

FormatSpec layout_spec(const PercentSpec& spec, bool number) {
  FormatSpec result;
  result.width = spec.width;
  result.align_given = spec.left;
  result.align = spec.left ? '<' : '>';
  if (!number) return result;
  if (spec.zero && !spec.left) {
    result.fill = '0';
    result.align = '=';
  }
  result.sign = spec.plus ? '+' : spec.space ? ' ' : '\0';
  result.alternate = spec.alternate;
  result.type = spec.type;
  switch (spec.type) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      if (spec.precision > 0) result.min_digits = spec.precision;
      break;
    default:
      result.precision = spec.precision;
  }
  return result;
}

#define BUFO_INSTANTIATE(Unit)                                                                  \
  template void write_message(const SpecError&, const Unit*, std::size_t, const char*,          \
                              std::size_t, TextSink);                                           \
  template SpecError parse(const Unit*, std::size_t, Defaults, FormatSpec&);                    \
  template void write_number(const FormatSpec&, const NumberText&, const NumberLayout&, Unit*); \
  template SpecError parse_percent(const Unit*, std::size_t, std::size_t, PercentSpec&);

BUFO_INSTANTIATE(std::uint8_t)
BUFO_INSTANTIATE(std::uint16_t)
BUFO_INSTANTIATE(std::uint32_t)

#undef BUFO_INSTANTIATE

}  // namespace bufo::format_spec
