// Hashing of byte strings, long ints and floats; the combiners are inline in hash.h.
//
// Guarantees: see hash.h.
#include "runtime/hash.h"

#include <cmath>
#include <cstring>
#include <initializer_list>

namespace bufo {

namespace {

// value * 2^shift modulo 2^61 - 1, for a reduced value: a rotation in 61 bits.
std::uint64_t rotate_in_modulus(std::uint64_t value, unsigned shift) {
  if (shift == 0) return value;
  return ((value << shift) & kHashModulus) | (value >> (kHashBits - shift));
}

// SipHash's state. Little-endian words, as everywhere in here.
struct SipState {
  std::uint64_t v0, v1, v2, v3;

  explicit SipState(const HashKey& key)
      : v0(key.k0 ^ 0x736f6d6570736575u),
        v1(key.k1 ^ 0x646f72616e646f6du),
        v2(key.k0 ^ 0x6c7967656e657261u),
        v3(key.k1 ^ 0x7465646279746573u) {}

  void round() {
    v0 += v1;
    v1 = std::rotl(v1, 13) ^ v0;
    v0 = std::rotl(v0, 32);
    v2 += v3;
    v3 = std::rotl(v3, 16) ^ v2;
    v0 += v3;
    v3 = std::rotl(v3, 21) ^ v0;
    v2 += v1;
    v1 = std::rotl(v1, 17) ^ v2;
    v2 = std::rotl(v2, 32);
  }
  void add(std::uint64_t word) {
    v3 ^= word;
    round();
    v0 ^= word;
  }
};

}  // namespace

HashKey hash_key_of(std::uint64_t seed) {
  HashKey key;
  if (seed == 0) return key;
  if (seed <= UINT32_MAX) {
    // The linear congruential generator that CPython fills its secret with, a byte a step.
    auto x = static_cast<std::uint32_t>(seed);
    for (std::uint64_t* word : {&key.k0, &key.k1}) {
      for (unsigned shift = 0; shift < 64; shift += 8) {
        x = x * 214013u + 2531011u;
        *word |= std::uint64_t{(x >> 16) & 0xff} << shift;
      }
    }
    return key;
  }
  // SplitMix64.
  for (std::uint64_t* word : {&key.k0, &key.k1}) {
    seed += 0x9e3779b97f4a7c15u;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    *word = z ^ (z >> 31);
  }
  return key;
}

Hash hash_bytes(const void* data, std::size_t nbytes, const HashKey& key) {
  if (nbytes == 0) return 0;
  SipState state(key);
  const auto* at = static_cast<const unsigned char*>(data);
  std::uint64_t word;
  for (std::size_t left = nbytes; left >= sizeof word; left -= sizeof word, at += sizeof word) {
    std::memcpy(&word, at, sizeof word);
    state.add(word);
  }
  word = 0;
  std::memcpy(&word, at, nbytes % sizeof word);
  state.add(word | static_cast<std::uint64_t>(nbytes) << 56);
  state.v2 ^= 0xff;
  for (int i = 0; i < 3; ++i) state.round();
  return hash_not_minus_one((state.v0 ^ state.v1) ^ (state.v2 ^ state.v3));
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
