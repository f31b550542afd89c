// double to text and back: repr, the float format types, float(), float.hex and fromhex, round().
//
// Guarantees: correctly rounded both ways (half to even on the exact binary value) whatever the
// precision; text is ASCII and equals CPython 3.12's. No allocation and no locale.
// This is the only file that calls std::to_chars or std::from_chars on a double.
// Stripping whitespace and mapping non-ASCII digits to '0'..'9' is left to the caller.
#ifndef BUFO_RUNTIME_FLOAT_TEXT_H_
#define BUFO_RUNTIME_FLOAT_TEXT_H_

#include <cstddef>
#include <cstdint>

namespace bufo::float_text {

// Room that repr() and hex() need at most.
inline constexpr std::size_t kReprSize = 32;
inline constexpr std::size_t kHexSize = 32;

// repr(x): the shortest digits that read back as x: "1.0", "1e+16", "1e-05", "inf", "nan", "-0.0".
// Returns the count of chars written (no terminating zero).
std::size_t repr(double value, char out[kReprSize]);

// As repr() but without the ".0" of whole numbers: how repr(complex) and '{}'.format of complex
// parts want it ("1", "-0", "1e+16", "inf").
std::size_t repr_no_dot_zero(double value, char out[kReprSize]);

// x.hex(): "0x1.8000000000000p+1".
std::size_t hex(double value, char out[kHexSize]);

struct Format {
  // One of e E f F g G %, 'n' (as 'g': there is no locale), 'r' (repr), or 0, format() without a
  // type: repr() if there is no precision, else as 'g' but with a digit past the point ("1.0",
  // "1e+02").
  char type = 0;
  int precision = -1;      // -1: the type's default, 6; for 'r' and 0 shortest
  bool alternate = false;  // '#': always a decimal point, and 'g' keeps trailing zeros
  // Of 'r' and 0: whole numbers end in ".0". The parts of a complex want false.
  bool add_dot_zero = true;
  bool no_negative_zero = false;  // 'z': a result that is all zeros loses its sign
};

// An upper bound for what format() writes, in chars. Around 330 + precision for 'f' and '%';
// precision up to INT_MAX is allowed.
std::size_t format_length_bound(double value, const Format& format);

// Writes at most format_length_bound() chars, a '-' first where the value is negative (also for
// -0.0; never for nan), and returns how many. '+' and ' ', grouping and padding: format_spec.h.
// Blocks: none needed below a precision of some millions (about 1 GB/s).
std::size_t format(double value, const Format& format, char* out);

// --- Text to double
// --------------------------------------------------------------------------------

enum class ParseStatus { kOk, kInvalid, kOverflow };

struct Parsed {
  ParseStatus status = ParseStatus::kInvalid;
  double value = 0;
};

// The grammar of float(): optional sign, digits with single underscores between them, "inf",
// "infinity", "nan" in any case. The whole range must match. Too large is inf, as in CPython;
// status is kOk or kInvalid. Any length, exact.
Parsed parse(const char* text, std::size_t length);

// The longest front part that is a float in the same grammar, underscores not allowed, or consumed
// == 0: for literals "1.5j" in complex(), and for lexers.
struct ParsedPrefix {
  std::size_t consumed = 0;
  double value = 0;
};
ParsedPrefix parse_prefix(const char* text, std::size_t length);

// float.fromhex without its whitespace. kOverflow is CPython's OverflowError
// "hexadecimal value too large to represent as a float"; kInvalid its ValueError
// "invalid hexadecimal floating-point string".
Parsed parse_hex(const char* text, std::size_t length);

// --- Rounding
// --------------------------------------------------------------------------------------

// round(x, ndigits), exact decimal rounding. False on overflow: "rounded value too large to
// represent". inf and nan come back unchanged.
[[nodiscard]] bool round_to_digits(double value, std::int64_t ndigits, double& out);

// round(x): to a whole number, half to even.
double round_half_even(double value);

}  // namespace bufo::float_text

#endif  // BUFO_RUNTIME_FLOAT_TEXT_H_
