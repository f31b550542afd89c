// Bulk operations over bytes: translate, ASCII case and predicates, reversed and strided copies,
// sums, hexadecimal text.
//
// Guarantees: no allocation, no reads or writes outside the ranges; source and destination either
// are the same range (where said) or do not overlap.
//
// Blocks: every function works on any sub-range, so a caller that must count steps calls it for
// pieces of 1 MB or less. What carries over from piece to piece is said where it is not plain.
#ifndef BUFO_RUNTIME_BULK_H_
#define BUFO_RUNTIME_BULK_H_

#include <cstddef>
#include <cstdint>

#include "runtime/search.h"

namespace bufo::bulk {

// --- Byte to byte; `in` and `out` may be the same range
// --------------------------------------------------

void translate(const std::uint8_t* in, std::size_t nbytes, const std::uint8_t table[256],
               std::uint8_t* out);
// Drops the bytes of `deleted` and maps the others; returns the count written. The count alone:
// count_in_set().
std::size_t translate_deleting(const std::uint8_t* in, std::size_t nbytes,
                               const std::uint8_t table[256], const search::ByteSet& deleted,
                               std::uint8_t* out);
std::size_t count_in_set(const std::uint8_t* in, std::size_t nbytes, const search::ByteSet& set);

void ascii_lower(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out);
void ascii_upper(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out);
void ascii_swapcase(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out);
// The first byte upper, the others lower. A later block is ascii_lower().
void ascii_capitalize(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out);
// Letters after a non-letter upper, others lower. `previous_cased` carries from block to block:
// whether the byte before was a letter (false at the start); the new value is returned.
bool ascii_title(const std::uint8_t* in, std::size_t nbytes, bool previous_cased,
                 std::uint8_t* out);

// --- Predicates (bytes.is…). False for empty ranges, except is_ascii, as in CPython
// -----------------

bool is_ascii(const std::uint8_t* in, std::size_t nbytes);
bool is_alnum(const std::uint8_t* in, std::size_t nbytes);
bool is_alpha(const std::uint8_t* in, std::size_t nbytes);
bool is_digit(const std::uint8_t* in, std::size_t nbytes);
bool is_space(const std::uint8_t* in, std::size_t nbytes);
// At least one cased byte, and none of the other case; blocks: none is needed, it stops early or
// runs at memory speed.
bool is_lower(const std::uint8_t* in, std::size_t nbytes);
bool is_upper(const std::uint8_t* in, std::size_t nbytes);
bool is_title(const std::uint8_t* in, std::size_t nbytes);

// Single bytes, ASCII only; the same in constexpr for lexers.
constexpr bool is_ascii_digit(std::uint32_t c) { return c - '0' < 10; }
constexpr bool is_ascii_lower(std::uint32_t c) { return c - 'a' < 26; }
constexpr bool is_ascii_upper(std::uint32_t c) { return c - 'A' < 26; }
constexpr bool is_ascii_alpha(std::uint32_t c) { return (c | 0x20) - 'a' < 26; }
constexpr bool is_ascii_space(std::uint32_t c) { return c == ' ' || c - 9 < 5; }
// The value of a hexadecimal digit, or -1.
constexpr int hex_digit_value(std::uint32_t c) {
  if (is_ascii_digit(c)) return static_cast<int>(c - '0');
  const std::uint32_t folded = (c | 0x20) - 'a';
  return folded < 6 ? static_cast<int>(folded + 10) : -1;
}

// --- Copies
// ----------------------------------------------------------------------------------------

// out[i] = in[count - 1 - i], items of itemsize bytes (any; 1, 2, 4, 8 are vectorised).
void reverse_copy(const void* in, std::size_t count, std::size_t itemsize, void* out);
void reverse_in_place(void* items, std::size_t count, std::size_t itemsize);

// Copies `count` items from one strided place to another. Strides are in bytes, of either sign;
// `in` and `out` point at the first item. The items' ranges do not overlap, except that identical
// pointer and stride are fine. Tight loops for itemsize 1, 2, 3, 4, 8; contiguous (memcpy),
// reversed and small positive strides are vectorised.
void strided_copy(const void* in, std::ptrdiff_t in_stride, void* out, std::ptrdiff_t out_stride,
                  std::size_t count, std::size_t itemsize);

// Writes the item `count` times: bytes(n) * k, view[:] = value. `item` does not lie in `out`.
void fill(void* out, std::size_t count, const void* item, std::size_t itemsize);

// --- Reductions
// ---------------------------------------------------------------------------------------

std::uint64_t sum_u8(const std::uint8_t* in, std::size_t nbytes);
// Signed bytes, for memoryview.cast('b').
std::int64_t sum_i8(const std::int8_t* in, std::size_t nbytes);
// Of at least one byte.
std::uint8_t max_u8(const std::uint8_t* in, std::size_t nbytes);
std::uint8_t min_u8(const std::uint8_t* in, std::size_t nbytes);

// Index of the first byte that differs, or nbytes. For ordering memcmp is as good.
std::size_t mismatch(const void* a, const void* b, std::size_t nbytes);

// --- Hexadecimal
// ---------------------------------------------------------------------------------------

// The length of hex(sep, bytes_per_sep): 2 * nbytes without separators. bytes_per_sep == 0 means no
// separator; a positive one counts from the right, a negative one from the left, as bytes.hex has
// it. False if it overflows.
[[nodiscard]] bool hex_length(std::size_t nbytes, std::ptrdiff_t bytes_per_sep, std::size_t& out);
// Lower-case digits. Without separators it works in blocks.
void hex_encode(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out);
void hex_encode(const std::uint8_t* in, std::size_t nbytes, char separator,
                std::ptrdiff_t bytes_per_sep, std::uint8_t* out);

// bytes.fromhex: pairs of digits, ASCII whitespace allowed between pairs. Writes at most
// length / 2 bytes. On an error `error_index` is CPython's
// "non-hexadecimal number found in fromhex() arg at position N", else kNotFound.
// Blocks: pass final = false and continue at `consumed`; an odd last digit is left unconsumed.
struct HexDecoded {
  std::size_t consumed = 0;
  std::size_t nbytes = 0;
  std::size_t error_index = search::kNotFound;
};
template <class Unit>
HexDecoded hex_decode(const Unit* text, std::size_t length, std::uint8_t* out, bool final = true);

}  // namespace bufo::bulk

#endif  // BUFO_RUNTIME_BULK_H_
