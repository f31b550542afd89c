// Integers to text and back, in any base: machine words and GMP limb arrays.
//
// Guarantees: no allocation of its own (GMP may take scratch for very long numbers); digits are
// ASCII, most significant first, without sign or prefix. Limbs are 64 bits, least significant
// first. Where work space is needed the caller provides it, and the comment says how much.
//
// Blocks: conversions between limbs and base 10 are one GMP call and cannot be cut (quadratic at
// first, then subquadratic: 100,000 digits take about 1 ms); sys.set_int_max_str_digits bounds them
// by default.
#ifndef BUFO_RUNTIME_INT_TEXT_H_
#define BUFO_RUNTIME_INT_TEXT_H_

#include <cstddef>
#include <cstdint>

namespace bufo::int_text {

using Limb = std::uint64_t;

// --- Machine words
// -----------------------------------------------------------------------------------

inline constexpr std::size_t kDecimalSize = 20;  // digits of UINT64_MAX
inline constexpr std::size_t kBinarySize = 64;

// Each writes the digits and returns their count; 0 is "0".
std::size_t write_decimal(std::uint64_t value, char out[kDecimalSize]);
// base 2, 8 or 16; upper chooses the case of hexadecimal letters.
std::size_t write_base(std::uint64_t value, int base, bool upper, char* out);

// With its sign: repr(int) of a machine word.
std::size_t write_signed(std::int64_t value, char out[kDecimalSize + 1]);

// --- Limbs
// -------------------------------------------------------------------------------------------

// Limbs the exact magnitude needs (no leading zero limbs); 0 for zero.
std::size_t normalised_count(const Limb* limbs, std::size_t count);

// The length of the text: exact for base 2, 8 and 16, at most one too large for base 10.
// `limbs` has no leading zero limb.
std::size_t digits_bound(const Limb* limbs, std::size_t count, int base);

// Writes the digits and returns their count, at most digits_bound(). `limbs` is work space for base
// 10: pass a copy of count + 1 limbs, it is destroyed. Other bases leave it as it is.
std::size_t write_limbs(Limb* limbs, std::size_t count, int base, bool upper, char* out);

// --- Text to int
// -----------------------------------------------------------------------------------------

// int(text, base) in two passes: scan_digits() checks the syntax and measures; read_digits() fills.
// Text is ASCII: the caller strips whitespace and maps other decimal digits first.
struct DigitScan {
  bool ok = false;
  bool negative = false;
  int base = 10;                 // the base in effect: base 0 and prefixes are resolved
  std::size_t first = 0;         // where digits begin, past sign, prefix and leading zeros
  std::size_t end = 0;           // where they end
  std::size_t digit_count = 0;   // digits without underscores and leading zeros
  std::size_t total_digits = 0;  // with leading zeros: what int_max_str_digits counts
};

// base: 0 or 2 to 36. Syntax as of int(): sign, 0x 0o 0b where the base allows it, single
// underscores between digits and after a prefix; base 0 refuses leading zeros of a nonzero number.
DigitScan scan_digits(const char* text, std::size_t length, int base);

// For digit_count that surely fits a word (decimal: 19 digits or fewer, else see fits_word): the
// value.
std::uint64_t read_word(const char* text, const DigitScan& scan);
bool fits_word(const DigitScan& scan);

// Limbs to provide to read_limbs().
std::size_t limbs_bound(const DigitScan& scan);
// Returns the count of limbs of the result, normalised. `digits` is work space of
// digit_count bytes.
std::size_t read_limbs(const char* text, const DigitScan& scan, std::uint8_t* digits, Limb* out);

}  // namespace bufo::int_text

#endif  // BUFO_RUNTIME_INT_TEXT_H_
