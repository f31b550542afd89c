// The format mini-language (format(), f-strings, str.format) and printf-style % specifications:
// parsing, CPython's errors, and laying out a number's digits.
//
// Guarantees: no allocation; errors come as a code with arguments, write_message() makes CPython
// 3.12's text from it; layouts are computed with overflow checks before anything is written.
// Digits themselves come from float_text.h and int_text.h, the arguments from the caller.
// Source: Python library reference, "Format Specification Mini-Language" and "printf-style".
//
// A formatter for an int or float goes:
//   FormatSpec spec;
//   SpecError error = parse(units, length, kIntDefaults, spec);
//   if (!error) error = check_int(spec);
//   …convert to ASCII digits in `text`…
//   NumberLayout layout;
//   if (!layout_number(spec, text, layout)) → MemoryError
//   allocate layout.total units that can hold max_code_point(spec, layout)
//   write_number(spec, text, layout, out);
#ifndef BUFO_RUNTIME_FORMAT_SPEC_H_
#define BUFO_RUNTIME_FORMAT_SPEC_H_

#include <cstddef>
#include <cstdint>

namespace bufo::format_spec {

// --- Errors
// ----------------------------------------------------------------------------------------

enum class SpecErrorCode : std::uint8_t {
  kNone,
  // Of parse(). All ValueError.
  kInvalidSpecifier,        // Invalid format specifier 'SPEC' for object of type 'TYPE'
  kMissingPrecision,        // Format specifier missing precision
  kTooManyDigits,           // Too many decimal digits in format string
  kBothCommaAndUnderscore,  // Cannot specify both ',' and '_'.
  kCannotGroup,             // Cannot specify 'OTHER' with 'CODE'.
  // Of the checks. All ValueError.
  kUnknownCode,           // Unknown format code 'CODE' for object of type 'TYPE'
  kSignInString,          // Sign not allowed in string format specifier
  kSpaceInString,         // Space not allowed in string format specifier
  kNegativeZeroInString,  // Negative zero coercion (z) not allowed in string format specifier
  kAlternateInString,     // Alternate form (#) not allowed in string format specifier
  kAlignInString,         // '=' alignment not allowed in string format specifier
  kPrecisionInInt,        // Precision not allowed in integer format specifier
  kNegativeZeroInInt,     // Negative zero coercion (z) not allowed in integer format specifier
  kSignWithC,             // Sign not allowed with integer format specifier 'c'
  kAlternateWithC,        // Alternate form (#) not allowed with integer format specifier 'c'
  kPrecisionTooBig,       // precision too big
  kZeroPadInComplex,      // Zero padding is not allowed in complex format specifier
  kAlignInComplex,        // '=' alignment flag is not allowed in complex format specifier
  // Of parse_percent(). All ValueError. It also gives kPrecisionTooBig, for which bytes say
  // "prec too big" instead.
  kIncompleteFormat,      // incomplete format
  kIncompleteKey,         // incomplete format key
  kWidthTooBig,           // width too big
  kUnsupportedCharacter,  // unsupported format character 'CODE' (0xHEX) at index INDEX
};

struct SpecError {
  SpecErrorCode code = SpecErrorCode::kNone;
  char32_t character = 0;  // CODE
  char32_t other = 0;      // OTHER
  std::size_t index = 0;   // INDEX
  explicit operator bool() const { return code != SpecErrorCode::kNone; }
};

// Receives message text piece by piece, as UTF-8 (surrogates as three bytes).
struct TextSink {
  void (*write)(void* context, const char* text, std::size_t nbytes);
  void* context;
};

// `spec` is the text that was parsed, for kInvalidSpecifier; `type_name` is UTF-8.
template <class Unit>
void write_message(const SpecError& error, const Unit* spec, std::size_t length,
                   const char* type_name, std::size_t type_name_nbytes, TextSink sink);

// --- The mini-language
// -------------------------------------------------------------------------------

struct FormatSpec {
  char32_t fill = ' ';
  char align = '>';               // '<' '>' '^' or '=' (between sign and digits)
  bool align_given = false;       // by itself, not through '0'
  char sign = 0;                  // '+', '-', ' ' or 0 where none is given
  bool no_negative_zero = false;  // 'z'
  bool alternate = false;         // '#'
  char grouping = 0;              // ',' '_' or 0
  std::ptrdiff_t width = -1;      // -1: none
  std::ptrdiff_t precision = -1;  // -1: none
  char32_t type = 0;
  // Zeros before the digits up to this count: the precision of "%.5d". The mini-language has none.
  std::ptrdiff_t min_digits = 0;
};

struct Defaults {
  char32_t type;
  char align;
};
inline constexpr Defaults kStrDefaults{'s', '<'};
inline constexpr Defaults kIntDefaults{'d', '>'};
inline constexpr Defaults kFloatDefaults{0, '>'};  // complex too

template <class Unit>
SpecError parse(const Unit* spec, std::size_t length, Defaults defaults, FormatSpec& out);

// What the types refuse, in CPython's order. check_int accepts b c d n o x X, and also e E f F g G
// %, for which the caller converts to float and goes on as for a float.
SpecError check_str(const FormatSpec& spec);
SpecError check_int(const FormatSpec& spec);
SpecError check_float(const FormatSpec& spec);
SpecError check_complex(const FormatSpec& spec);

// True for the type codes for which an int is formatted as a float.
constexpr bool is_float_code(char32_t type) {
  return type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' ||
         type == '%';
}

// --- Layout
// ----------------------------------------------------------------------------------------

// Fill to the left and right of something `length` units long, by align ('=' counts as '>').
struct Padding {
  std::size_t left = 0;
  std::size_t right = 0;
};
Padding pad(const FormatSpec& spec, std::size_t length);

// A converted number in pieces, all ASCII; borrowed.
struct NumberText {
  bool negative = false;
  const char* prefix = nullptr;  // "0x", "0o", "0b", where '#' asks for it
  std::size_t prefix_length = 0;
  const char* digits = nullptr;  // the digits before the point: these are grouped
  std::size_t digit_count = 0;
  const char* rest = nullptr;  // ".5e+10", "%"; for inf and nan the whole word, digit_count 0
  std::size_t rest_length = 0;
};

// Takes apart the output of float_text::format or of an int conversion: "-12.5e+10", "nan".
NumberText split_number(const char* text, std::size_t length);

struct NumberLayout {
  std::size_t left_fill = 0;
  char sign = 0;                  // '-', '+', ' ' or 0
  std::size_t inner_fill = 0;     // between sign and prefix, and the digits ('=')
  std::size_t digits_length = 0;  // with separators and leading zeros
  std::size_t right_fill = 0;
  std::size_t total = 0;
};

// Sign, prefix, grouping (by three; by four for b o x X with '_'), zero padding that is grouped as
// well, fill. False if the total overflows PTRDIFF_MAX.
[[nodiscard]] bool layout_number(const FormatSpec& spec, const NumberText& text, NumberLayout& out);

// The largest code point write_number() will write: the fill if there is any, else ASCII.
constexpr char32_t max_code_point(const FormatSpec& spec, const NumberLayout& layout) {
  const bool filled = (layout.left_fill | layout.inner_fill | layout.right_fill) != 0;
  return filled && spec.fill > 0x7F ? spec.fill : 0x7F;
}

// Writes layout.total units.
template <class Unit>
void write_number(const FormatSpec& spec, const NumberText& text, const NumberLayout& layout,
                  Unit* out);

// --- printf-style
// ------------------------------------------------------------------------------------

// What follows a '%'. Parsing stops twice where arguments are needed: a '*' must be filled in by
// the caller, who then calls set_star_width() or set_star_precision().
struct PercentSpec {
  bool has_key = false;
  std::size_t key_start = 0;  // the key is units[key_start, key_start + key_length)
  std::size_t key_length = 0;
  bool left = false;       // '-'
  bool zero = false;       // '0'
  bool plus = false;       // '+'
  bool space = false;      // ' '
  bool alternate = false;  // '#'
  bool star_width = false;
  bool star_precision = false;
  std::ptrdiff_t width = -1;
  std::ptrdiff_t precision = -1;
  char32_t type = 0;           // '%' too
  std::size_t type_index = 0;  // where it stands
  std::size_t end = 0;         // index one past the specification

  // "%*d": a negative width means left and its magnitude.
  void set_star_width(std::ptrdiff_t value) {
    if (value < 0) left = true;
    width = value < 0 ? -value : value;
  }
  // "%.*d": a negative precision is 0.
  void set_star_precision(std::ptrdiff_t value) { precision = value < 0 ? 0 : value; }
};

// `start` is the index just past the '%'. Does not judge the type: unsupported_character() makes
// that error. kIncompleteKey applies only where the argument is a mapping; else CPython's error is
// the caller's "format requires a mapping". A '%' type is literal only when it follows at once
// (end == start + 1).
template <class Unit>
SpecError parse_percent(const Unit* format, std::size_t length, std::size_t start,
                        PercentSpec& out);
SpecError unsupported_character(const PercentSpec& spec);

// The same wishes in terms of the mini-language, for layout_number() and pad(): fill, align, sign,
// width, and for the integer codes d i u o x X the precision as min_digits. '0' and '+' concern
// only numbers, and `number` says whether the argument is formatted as one.
FormatSpec layout_spec(const PercentSpec& spec, bool number);

}  // namespace bufo::format_spec

#endif  // BUFO_RUNTIME_FORMAT_SPEC_H_
