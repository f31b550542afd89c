// What the files of int share: work space for limbs, new ints, and the price of GMP's work.
//
// GMP's mpn functions work on memory that we give them, save for the scratch of multiplications,
// divisions and conversions above some thousand limbs, which they take from malloc and cannot do
// without. GmpScratch counts an upper bound of it against the heap's limit first, so a script meets
// MemoryError before GMP meets a refusal.
#pragma once

#include "runtime/types/int.h"

namespace bufo {

__extension__ typedef unsigned __int128 uint128_t;
__extension__ typedef __int128 int128_t;

/// Beyond this CPython says "too many digits in integer"; memory ends long before.
inline constexpr size_t kMaxLimbs = size_t{1} << 57;

BUFO_INLINE size_t normalised(const mp_limb_t* limbs, size_t count) {
  while (count > 0 && limbs[count - 1] == 0) --count;
  return count;
}

BUFO_INLINE mp_limb_t magnitude_of(int64_t i) {
  return i < 0 ? 0 - static_cast<mp_limb_t>(i) : static_cast<mp_limb_t>(i);
}

/// Temporary limbs: a few on the C++ stack, more from the heap. One take() per object.
class LimbScratch {
 public:
  explicit LimbScratch(VM& vm) : vm_(vm) {}
  LimbScratch(const LimbScratch&) = delete;
  LimbScratch& operator=(const LimbScratch&) = delete;
  ~LimbScratch() {
    if (block_ != nullptr) vm_.heap.free(block_);
  }
  /// Uninitialised room for `count` limbs.
  Result<mp_limb_t*> take(size_t count) {
    if (count <= kInline) return inline_;
    return take_slow(count);
  }

 private:
  Result<mp_limb_t*> take_slow(size_t count);
  static constexpr size_t kInline = 24;
  VM& vm_;
  void* block_ = nullptr;
  mp_limb_t inline_[kInline];
};

/// Counts what GMP may allocate for an operation on `limbs` limbs in all, while it lives.
class GmpScratch {
 public:
  explicit GmpScratch(VM& vm) : vm_(vm) {}
  GmpScratch(const GmpScratch&) = delete;
  GmpScratch& operator=(const GmpScratch&) = delete;
  ~GmpScratch() {
    if (nbytes_ != 0) vm_.heap.unaccount(nbytes_);
  }
  /// Also ticks for work of about `steps` blocks.
  Result<void> reserve(size_t limbs, size_t steps);

 private:
  VM& vm_;
  size_t nbytes_ = 0;
};

/// Steps for one pass over so many limbs.
BUFO_INLINE size_t linear_steps(size_t limbs) { return limbs / 512; }
/// Steps for a product (or quotient) of so many limbs by so many.
size_t product_steps(size_t a, size_t b);

/// An exact int with room for `count` limbs, its count not yet set. MemoryError, or OverflowError
/// "too many digits in integer".
Result<Ref<Int>> new_int(VM&, size_t count);
/// Sets the count of a new_int whose limbs are filled; becomes an immediate where it fits.
Result<Value> finish_int(VM&, Ref<Int>, size_t count, bool negative);

// --- magnitudes (int_arith.cc). Results are new exact ints.
Result<Value> add_signed(VM&, const IntView& a, const IntView& b, bool b_negative);
Result<Value> multiply(VM&, const IntView& a, const IntView& b);
/// Floor division; either output may be null. The divisor is not zero.
Result<void> divide_floor(VM&, const IntView& a, const IntView& b, AnyRef* quotient,
                          AnyRef* remainder);
/// a / b correctly rounded.
Result<double> divide_true(VM&, const IntView& a, const IntView& b);
/// The double whose value is `significand` * 2**exponent rounded half to even, where bit 0 of the
/// significand may be a sticky bit. False when it overflows. `significand` is at least 2**62.
bool scale_to_double(uint64_t significand, int64_t exponent, double& out);
int compare_magnitudes(const IntView& a, const IntView& b);

// --- powers (int_pow.cc)
Result<Value> int_pow(VM&, Value base, Value exponent);

// --- conversion (int_convert.cc)
Result<Value> int_new(VM&, Type& cls, const CallArgs&);
/// A new instance of a subclass with this value.
Result<Value> int_subclass_instance(VM&, Type& cls, Value v);

}  // namespace bufo
