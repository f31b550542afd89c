// Integers to text and back. What each function promises is in int_text.h.
//
// Bases that are powers of two are done here, digit by digit; the others by GMP's mpn layer, which
// works on the caller's limbs. For numbers of many thousand digits GMP takes scratch memory from
// its own allocator, a few times the size of the number, and aborts where it fails: a caller with a
// memory limit checks that much beforehand.
#include "runtime/int_text.h"

#include <gmp.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "runtime/bulk.h"

namespace bufo::int_text {

static_assert(sizeof(mp_limb_t) == sizeof(Limb) && GMP_NAIL_BITS == 0);

namespace {

constexpr char kLowerDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr char kUpperDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

constexpr std::size_t kLimbBits = 64;

// "00" to "99".
constexpr auto kPairs = [] {
  struct Table {
    char text[200];
  } table{};
  for (int i = 0; i < 100; ++i) {
    table.text[2 * i] = static_cast<char>('0' + i / 10);
    table.text[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return table;
}();

// Bits of one digit, for bases that are powers of two.
constexpr unsigned digit_bits(int base) {
  return static_cast<unsigned>(std::countr_zero(static_cast<unsigned>(base)));
}
constexpr bool is_power_of_two(int base) {
  return std::has_single_bit(static_cast<unsigned>(base));
}

// mpn functions take mp_limb_t, which may be another 64-bit type than Limb.
mp_limb_t* as_mpn(Limb* limbs) { return reinterpret_cast<mp_limb_t*>(limbs); }

std::size_t bit_length(const Limb* limbs, std::size_t count) {
  return count == 0
             ? 0
             : count * kLimbBits - static_cast<std::size_t>(std::countl_zero(limbs[count - 1]));
}

int digit_value(char c) {
  const auto u = static_cast<unsigned char>(c);
  if (bulk::is_ascii_digit(u)) return u - '0';
  return bulk::is_ascii_alpha(u) ? (u | 0x20) - 'a' + 10 : 99;
}

}  // namespace

// --- Machine words
// -----------------------------------------------------------------------------------

std::size_t write_decimal(std::uint64_t value, char out[kDecimalSize]) {
  char buffer[kDecimalSize];
  char* p = buffer + kDecimalSize;
  while (value >= 100) {
    p -= 2;
    std::memcpy(p, kPairs.text + 2 * (value % 100), 2);
    value /= 100;
  }
  if (value >= 10) {
    p -= 2;
    std::memcpy(p, kPairs.text + 2 * value, 2);
  } else {
    *--p = static_cast<char>('0' + value);
  }
  const auto length = static_cast<std::size_t>(buffer + kDecimalSize - p);
  std::memcpy(out, p, length);
  return length;
}

std::size_t write_base(std::uint64_t value, int base, bool upper, char* out) {
  const char* const digits = upper ? kUpperDigits : kLowerDigits;
  const unsigned bits = digit_bits(base);
  const std::size_t length =
      value == 0 ? 1 : (static_cast<std::size_t>(std::bit_width(value)) + bits - 1) / bits;
  for (std::size_t i = length; i-- > 0;) {
    out[i] = digits[value & (static_cast<unsigned>(base) - 1)];
    value >>= bits;
  }
  return length;
}

std::size_t write_signed(std::int64_t value, char out[kDecimalSize + 1]) {
  if (value >= 0) return write_decimal(static_cast<std::uint64_t>(value), out);
  out[0] = '-';
  return 1 + write_decimal(0 - static_cast<std::uint64_t>(value), out + 1);
}

// --- Limbs
// -------------------------------------------------------------------------------------------

std::size_t normalised_count(const Limb* limbs, std::size_t count) {
  while (count > 0 && limbs[count - 1] == 0) --count;
  return count;
}

std::size_t digits_bound(const Limb* limbs, std::size_t count, int base) {
  if (count == 0) return 1;
  const std::size_t bits = bit_length(limbs, count);
  if (is_power_of_two(base)) return (bits + digit_bits(base) - 1) / digit_bits(base);
  return mpn_sizeinbase(reinterpret_cast<const mp_limb_t*>(limbs), static_cast<mp_size_t>(count),
                        base);
}

std::size_t write_limbs(Limb* limbs, std::size_t count, int base, bool upper, char* out) {
  if (count == 0) {
    out[0] = '0';
    return 1;
  }
  const char* const digits = upper ? kUpperDigits : kLowerDigits;
  if (is_power_of_two(base)) {
    const unsigned bits = digit_bits(base);
    const std::size_t length = digits_bound(limbs, count, base);
    const Limb mask = static_cast<Limb>(base) - 1;
    std::size_t position = 0;  // of the digit's lowest bit
    for (std::size_t i = length; i-- > 0; position += bits) {
      const std::size_t limb = position / kLimbBits;
      const std::size_t shift = position % kLimbBits;
      Limb value = limbs[limb] >> shift;
      // An octal digit can lie across two limbs.
      if (shift + bits > kLimbBits && limb + 1 < count)
        value |= limbs[limb + 1] << (kLimbBits - shift);
      out[i] = digits[value & mask];
    }
    return length;
  }
  auto* const bytes = reinterpret_cast<unsigned char*>(out);
  std::size_t length = mpn_get_str(bytes, base, as_mpn(limbs), static_cast<mp_size_t>(count));
  // GMP may begin with a zero.
  std::size_t zeros = 0;
  while (zeros + 1 < length && bytes[zeros] == 0) ++zeros;
  length -= zeros;
  for (std::size_t i = 0; i < length; ++i) out[i] = digits[bytes[i + zeros]];
  return length;
}

// --- Text to int
// ---------------------------------------------------------------------------------------

DigitScan scan_digits(const char* text, std::size_t length, int base) {
  DigitScan scan;
  std::size_t i = 0;
  if (i < length && (text[i] == '-' || text[i] == '+')) {
    scan.negative = text[i] == '-';
    ++i;
  }
  bool must_be_zero = false;
  if (length - i >= 2 && text[i] == '0') {
    const char letter = static_cast<char>(text[i + 1] | 0x20);
    const int named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (named != 0 && (base == 0 || base == named)) {
      base = named;
      i += 2;
      if (i < length && text[i] == '_') ++i;
    } else if (base == 0) {
      must_be_zero = true;
    }
  }
  if (base == 0) base = 10;
  scan.base = base;
  const std::size_t start = i;
  bool leading = true;
  bool after_digit = false;
  scan.first = start;
  for (; i < length; ++i) {
    if (text[i] == '_') {
      if (!after_digit) return scan;
      after_digit = false;
      continue;
    }
    const int value = digit_value(text[i]);
    if (value >= base) return scan;
    after_digit = true;
    ++scan.total_digits;
    if (leading && value == 0) continue;
    if (leading) scan.first = i;
    leading = false;
    ++scan.digit_count;
  }
  if (!after_digit) return scan;  // nothing there, or an underscore last
  if (leading) scan.first = i;
  scan.end = i;
  if (must_be_zero && scan.digit_count != 0) return scan;
  scan.ok = true;
  return scan;
}

bool fits_word(const DigitScan& scan) {
  if (is_power_of_two(scan.base)) return scan.digit_count * digit_bits(scan.base) <= kLimbBits;
  // 36^12 is the largest power below 2^64 for the largest base; 10^19 for the usual one.
  return scan.digit_count <= (scan.base <= 10 ? 19u : 12u);
}

std::uint64_t read_word(const char* text, const DigitScan& scan) {
  std::uint64_t value = 0;
  for (std::size_t i = scan.first; i < scan.end; ++i) {
    if (text[i] == '_') continue;
    value = value * static_cast<unsigned>(scan.base) + static_cast<unsigned>(digit_value(text[i]));
  }
  return value;
}

std::size_t limbs_bound(const DigitScan& scan) {
  if (is_power_of_two(scan.base)) return scan.digit_count * digit_bits(scan.base) / kLimbBits + 1;
  // Bits of a digit in 1/65536, rounded up, so that no float decides.
  const auto scaled =
      static_cast<std::size_t>(std::ceil(std::log2(static_cast<double>(scan.base)) * 65536.0)) + 1;
  return scan.digit_count / 65536 * scaled / kLimbBits +
         (scan.digit_count % 65536 * scaled / 65536 + scaled) / kLimbBits + 2;
}

std::size_t read_limbs(const char* text, const DigitScan& scan, std::uint8_t* digits, Limb* out) {
  if (scan.digit_count == 0) return 0;
  if (is_power_of_two(scan.base)) {
    const std::size_t bits = digit_bits(scan.base);
    std::size_t count = 0;
    Limb limb = 0;
    std::size_t filled = 0;
    for (std::size_t i = scan.end; i-- > scan.first;) {
      if (text[i] == '_') continue;
      const auto value = static_cast<Limb>(digit_value(text[i]));
      limb |= value << filled;
      filled += bits;
      if (filled >= kLimbBits) {
        out[count++] = limb;
        filled -= kLimbBits;
        limb = filled == 0 ? 0 : value >> (bits - filled);
      }
    }
    if (filled != 0) out[count++] = limb;
    return normalised_count(out, count);
  }
  std::size_t n = 0;
  for (std::size_t i = scan.first; i < scan.end; ++i) {
    if (text[i] != '_') digits[n++] = static_cast<std::uint8_t>(digit_value(text[i]));
  }
  const mp_size_t count = mpn_set_str(as_mpn(out), digits, n, scan.base);
  return normalised_count(out, static_cast<std::size_t>(count));
}

}  // namespace bufo::int_text
