// Hash values recorded from CPython 3.12 on a 64-bit machine.
#include "runtime/hash.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bufo {
namespace {

TEST(Hash, Ints) {
  EXPECT_EQ(hash_int64(0), 0);
  EXPECT_EQ(hash_int64(-1), -2);
  EXPECT_EQ(hash_int64(static_cast<std::int64_t>(kHashModulus)), 0);
  EXPECT_EQ(hash_int64(std::numeric_limits<std::int64_t>::min()), -4);
  const std::uint64_t two_to_200[] = {0, 0, 0, 256};
  EXPECT_EQ(hash_limbs(two_to_200, 4, false), 131072);
  EXPECT_EQ(hash_limbs(two_to_200, 4, true), -131072);
  EXPECT_EQ(hash_limbs(nullptr, 0, false), 0);
}

TEST(Hash, LimbsAgreeWithWords) {
  std::uint64_t x = 1;
  for (int i = 0; i < 1000; ++i) {
    x = x * 6364136223846793005u + 1442695040888963407u;
    const std::uint64_t limb = x >> 1;
    const auto value = static_cast<std::int64_t>(limb);
    EXPECT_EQ(hash_limbs(&limb, 1, false), hash_int64(value));
    EXPECT_EQ(hash_limbs(&limb, 1, true), hash_int64(-value));
  }
}

TEST(Hash, Floats) {
  EXPECT_EQ(hash_double(1.5, 0), 1152921504606846977);
  EXPECT_EQ(hash_double(-1.5, 0), -1152921504606846977);
  EXPECT_EQ(hash_double(1e300, 0), 1224995262755759164);
  EXPECT_EQ(hash_double(5e-324, 0), 16777216);
  EXPECT_EQ(hash_double(-1.0, 0), -2);
  EXPECT_EQ(hash_double(-0.0, 0), 0);
  EXPECT_EQ(hash_double(std::ldexp(1.0, 61), 0), 1);
  EXPECT_EQ(hash_double(std::numeric_limits<double>::infinity(), 0), 314159);
  EXPECT_EQ(hash_double(-std::numeric_limits<double>::infinity(), 0), -314159);
  EXPECT_EQ(hash_double(std::numeric_limits<double>::quiet_NaN(), 7), 7);
}

TEST(Hash, Combined) {
  EXPECT_EQ(hash_complex(1, 2), 2000007);
  TupleHasher empty;
  EXPECT_EQ(empty.finish(), 5740354900026072187);
  TupleHasher tuple;
  tuple.add(1);
  tuple.add(2);
  EXPECT_EQ(tuple.finish(), -3550055125485641917);
  FrozenSetHasher none;
  EXPECT_EQ(none.finish(), 133146708735736);
  FrozenSetHasher set;
  set.add(3);
  set.add(1);
  set.add(2);
  EXPECT_EQ(set.finish(), -272375401224217160);
}

TEST(Hash, Bytes) {
  const HashKey zero = hash_key_of(0), answer = hash_key_of(42), wide = hash_key_of(1ull << 40);
  EXPECT_EQ(hash_bytes("", 0, answer), 0);
  EXPECT_EQ(hash_bytes("abc", 3, zero), -4594863902769663758);
  EXPECT_EQ(hash_bytes("abc", 3, answer), 3869580338025362921);
  EXPECT_EQ(hash_bytes("abcdefghijk", 11, answer), 7764564197781545852);
  EXPECT_NE(hash_bytes("abc", 3, answer), hash_bytes("abd", 3, answer));
  EXPECT_NE(hash_bytes("abc", 3, wide), hash_bytes("abc", 3, zero));
  EXPECT_NE(wide.k0, wide.k1);
}

}  // namespace
}  // namespace bufo
