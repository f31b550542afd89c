// Hashing of byte strings, long ints and floats; the combiners are inline in hash.h.
//
// Guarantees: see hash.h. This is the only file that uses xxHash, inlined so that nothing is
// linked.
#include "runtime/hash.h"

#include <cmath>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace bufo {

namespace {

// value * 2^shift modulo 2^61 - 1, for a reduced value: a rotation in 61 bits.
std::uint64_t rotate_in_modulus(std::uint64_t value, unsigned shift) {
  if (shift == 0) return value;
  return ((value << shift) & kHashModulus) | (value >> (kHashBits - shift));
}

}  // namespace

Hash hash_bytes(const void* data, std::size_t nbytes, std::uint64_t seed) {
  if (nbytes == 0) return 0;
  return hash_not_minus_one(XXH3_64bits_withSeed(data, nbytes, seed));
}

Hash hash_limbs(const std::uint64_t* limbs, std::size_t count, bool negative) {
  // Horner from the top: the value so far times 2^64 is a rotation by 64 mod 61 = 3.
  std::uint64_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    value = rotate_in_modulus(value, 64 % kHashBits);
    const std::uint64_t limb = limbs[i];
    value += (limb & kHashModulus) + (limb >> kHashBits);
    value = (value & kHashModulus) + (value >> kHashBits);
    if (value >= kHashModulus) value -= kHashModulus;
  }
  return hash_not_minus_one(negative ? 0 - value : value);
}

Hash hash_double(double value, Hash nan_hash) {
  if (!std::isfinite(value)) {
    if (std::isnan(value)) return nan_hash;
    return value > 0 ? kHashInf : -kHashInf;
  }
  // Whole numbers are the common case and go the way of ints.
  if (value >= -9007199254740992.0 && value <= 9007199254740992.0) {
    const std::int64_t whole = static_cast<std::int64_t>(value);
    if (static_cast<double>(whole) == value) return hash_int64(whole);
  }
  // value = mantissa * 2^exponent with a 53-bit whole mantissa; 2^61 is 1 here, so the
  // exponent counts modulo 61.
  int exponent = 0;
  const double fraction = std::frexp(value < 0 ? -value : value, &exponent);
  const std::uint64_t mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
  exponent -= 53;
  int shift = exponent % kHashBits;
  if (shift < 0) shift += kHashBits;
  const std::uint64_t reduced = rotate_in_modulus(mantissa, static_cast<unsigned>(shift));
  return hash_not_minus_one(value < 0 ? 0 - reduced : reduced);
}

Hash FrozenSetHasher::finish() const {
  std::uint64_t h = acc_ ^ ((count_ + 1) * 1927868237u);
  h ^= (h >> 11) ^ (h >> 25);
  h = h * 69069u + 907133923u;
  return h == ~std::uint64_t{0} ? Hash{590923713} : static_cast<Hash>(h);
}

}  // namespace bufo
