// Hashing: strings and bytes (seeded), numbers, and the combiners for tuple and frozenset.
//
// Guarantees: no function here returns -1 (it becomes -2). Numbers, tuples and frozensets hash to
// CPython 3.12's very values on 64 bits; equal numbers of different types hash alike; with one
// PYTHONHASHSEED strings do so too. Strings and bytes use SipHash-1-3 (Aumasson, Bernstein) with
// the interpreter's key, so equal ASCII str and bytes hash alike.
#ifndef BUFO_RUNTIME_HASH_H_
#define BUFO_RUNTIME_HASH_H_

#include <bit>
#include <cstddef>
#include <cstdint>

namespace bufo {

using Hash = std::int64_t;

// sys.hash_info
inline constexpr int kHashBits = 61;
inline constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << kHashBits) - 1;
inline constexpr Hash kHashInf = 314159;
inline constexpr Hash kHashImag = 1000003;

constexpr Hash hash_not_minus_one(std::uint64_t h) {
  const Hash result = static_cast<Hash>(h);
  return result == -1 ? -2 : result;
}

/// The key of string hashes.
struct HashKey {
  std::uint64_t k0 = 0, k1 = 0;
};
/// Seeds of 32 bits give CPython's key for the same PYTHONHASHSEED, 0 the zero key; others are
/// spread over the whole key.
HashKey hash_key_of(std::uint64_t seed);

// Empty input hashes to 0, as in CPython. About 2 GB/s.
Hash hash_bytes(const void* data, std::size_t nbytes, const HashKey&);

// |value| < 2^63 as a machine word.
constexpr Hash hash_int64(std::int64_t value) {
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  const std::uint64_t reduced = magnitude % kHashModulus;
  return hash_not_minus_one(value < 0 ? 0 - reduced : reduced);
}

// An int of any length: little-endian 64-bit limbs. Linear, about 2 GB/s.
Hash hash_limbs(const std::uint64_t* limbs, std::size_t count, bool negative);

// `nan_hash` is the result for nan: CPython hashes a nan by its identity (hash_pointer).
Hash hash_double(double value, Hash nan_hash);
// From the hashes of the two parts.
constexpr Hash hash_complex(Hash real, Hash imag) {
  return hash_not_minus_one(static_cast<std::uint64_t>(real) +
                            static_cast<std::uint64_t>(kHashImag) *
                                static_cast<std::uint64_t>(imag));
}

constexpr Hash hash_address(std::uint64_t address) {
  return hash_not_minus_one(std::rotr(address, 4));
}
inline Hash hash_pointer(const void* pointer) {
  return hash_address(reinterpret_cast<std::uintptr_t>(pointer));
}

// hash((a, b, …)): add() each item's hash in order, then finish().
class TupleHasher {
 public:
  constexpr void add(Hash item) {
    acc_ += static_cast<std::uint64_t>(item) * kPrime2;
    acc_ = std::rotl(acc_, 31) * kPrime1;
    ++count_;
  }
  // CPython replaces -1 by a constant here, not by -2.
  constexpr Hash finish() const {
    return settle(acc_ + (count_ ^ (kPrime5 ^ std::uint64_t{3527539})));
  }
  // The hash of a slice leaves the number of items out.
  constexpr Hash finish_slice() const { return settle(acc_); }

 private:
  static constexpr std::uint64_t kPrime1 = 11400714785074694791u;
  static constexpr std::uint64_t kPrime2 = 14029467366897019727u;
  static constexpr std::uint64_t kPrime5 = 2870177450012600261u;
  static constexpr Hash settle(std::uint64_t h) {
    return h == ~std::uint64_t{0} ? Hash{1546275796} : static_cast<Hash>(h);
  }
  std::uint64_t acc_ = kPrime5;
  std::uint64_t count_ = 0;
};

// hash(frozenset): add() each item's hash in any order, then finish().
class FrozenSetHasher {
 public:
  constexpr void add(Hash item) {
    const std::uint64_t h = static_cast<std::uint64_t>(item);
    acc_ ^= ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
    ++count_;
  }
  Hash finish() const;

 private:
  std::uint64_t acc_ = 0;
  std::uint64_t count_ = 0;
};

}  // namespace bufo

#endif  // BUFO_RUNTIME_HASH_H_
