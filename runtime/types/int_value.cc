// Making, comparing and hashing ints: what other native code needs of them.
//
// Guarantees: an exact int that fits 62 bits is always an immediate, so equal small ints are
// identical words; a heap int has a nonzero top limb. Instances of subclasses (class I(int)) are
// always objects, zero included. The type and its methods are in int.cc, arithmetic in int_arith.cc
// and int_pow.cc, text and the constructor in int_convert.cc.
#include <cstdlib>

#include "runtime/hash.h"
#include "runtime/types/int_internal.h"

namespace bufo {

// --- work space ---------------------------------------------------------------------------------

Result<mp_limb_t*> LimbScratch::take_slow(size_t count) {
  BUFO_ASSERT(block_ == nullptr);
  if (count > kMaxLimbs) return raise_no_memory(vm_);
  block_ = vm_.heap.allocate_raw(count * sizeof(mp_limb_t));
  if (block_ == nullptr) return raise_no_memory(vm_);
  return static_cast<mp_limb_t*>(block_);
}

Result<void> GmpScratch::reserve(size_t limbs, size_t steps) {
  BUFO_ASSERT(nbytes_ == 0);
  if (limbs < 2048) return ok();  // alloca, inside GMP
  if (limbs > kMaxLimbs / 8) return raise_no_memory(vm_);
  // Measured over GMP 6.2's multiplication: at most about five times the operands.
  const size_t nbytes = limbs * sizeof(mp_limb_t) * 6;
  if (!vm_.heap.account(nbytes)) return raise_no_memory(vm_);
  nbytes_ = nbytes;
  // GMP ends the process when the system refuses it memory, so the system is asked beforehand.
  void* probe = std::malloc(nbytes);
  if (probe == nullptr) return raise_no_memory(vm_);
  std::free(probe);
  if (steps != 0) return vm_.tick(static_cast<int64_t>(steps));
  return ok();
}

size_t product_steps(size_t a, size_t b) {
  const size_t larger = a > b ? a : b, smaller = a > b ? b : a;
  if (larger < 64) return 0;
  // Quadratic up to some hundred limbs; from there Toom and FFT add a little with each doubling.
  const size_t factor = smaller < 256 ? smaller : 256;
  return larger / 16 * factor / 128;
}

// --- making -------------------------------------------------------------------------------------

Result<Ref<Int>> new_int(VM& vm, size_t count) {
  if (BUFO_UNLIKELY(count > kMaxLimbs)) {
    return vm.raise<OverflowError>("too many digits in integer");
  }
  return allocate<Int>(vm, count > 1 ? (count - 1) * sizeof(mp_limb_t) : 0);
}

Result<Value> finish_int(VM& vm, Ref<Int> result, size_t count, bool negative) {
  const size_t needed = normalised(result->limbs, count);
  // An immediate, or so much smaller than the block that a copy is the better home.
  if (needed <= 1 || (count > 64 && needed < count / 2)) {
    return make_int_limbs(vm, result->limbs, needed, negative);
  }
  result->signed_count =
      negative ? -static_cast<ptrdiff_t>(needed) : static_cast<ptrdiff_t>(needed);
  return result;
}

Result<Value> make_int_limbs(VM& vm, const mp_limb_t* limbs, size_t count, bool negative) {
  count = normalised(limbs, count);
  if (count == 0) return Result<Value>::adopt(Value::small_int(0));
  if (count == 1) {
    const mp_limb_t magnitude = limbs[0];
    if (magnitude <= static_cast<mp_limb_t>(Value::kMaxSmallInt) + negative) {
      const int64_t i = static_cast<int64_t>(magnitude);
      return Result<Value>::adopt(Value::small_int(negative ? -i : i));
    }
  }
  Ref<Int> result = TRY(new_int(vm, count));
  std::memcpy(result->limbs, limbs, count * sizeof(mp_limb_t));
  result->signed_count = negative ? -static_cast<ptrdiff_t>(count) : static_cast<ptrdiff_t>(count);
  return result;
}

Result<Value> make_boxed_int(VM& vm, int64_t i) {
  const mp_limb_t limb = magnitude_of(i);
  return make_int_limbs(vm, &limb, 1, i < 0);
}

Result<Value> make_int_unsigned(VM& vm, uint64_t u) {
  if (BUFO_LIKELY(u <= static_cast<uint64_t>(Value::kMaxSmallInt))) {
    return Result<Value>::adopt(Value::small_int(static_cast<int64_t>(u)));
  }
  const mp_limb_t limb = u;
  return make_int_limbs(vm, &limb, 1, false);
}

Result<Value> exact_int(VM& vm, Value v) {
  if (v.is_small_int() || is_exact<Int>(v)) return v;
  const IntView view(v);
  return make_int_limbs(vm, view.limbs(), view.count(), view.negative());
}

Result<Value> int_subclass_instance(VM& vm, Type& cls, Value v) {
  const IntView view(v);
  const size_t count = view.count();
  Ref<Int> result = TRY(allocate<Int>(vm, cls, count > 1 ? (count - 1) * sizeof(mp_limb_t) : 0));
  if (count != 0) std::memcpy(result->limbs, view.limbs(), count * sizeof(mp_limb_t));
  result->signed_count =
      view.negative() ? -static_cast<ptrdiff_t>(count) : static_cast<ptrdiff_t>(count);
  return result;
}

// --- machine words ------------------------------------------------------------------------------

bool try_int64(Value v, int64_t& out) {
  if (v.is_small_int()) {
    out = v.small_int();
    return true;
  }
  const IntView view(v);
  if (view.count() > 1) return false;
  const mp_limb_t magnitude = view.count() == 0 ? 0 : view.limbs()[0];
  if (magnitude > static_cast<mp_limb_t>(INT64_MAX) + view.negative()) return false;
  out = static_cast<int64_t>(view.negative() ? 0 - magnitude : magnitude);
  return true;
}

bool try_uint64(Value v, uint64_t& out) {
  const IntView view(v);
  if (view.count() > 1 || view.negative()) return false;
  out = view.count() == 0 ? 0 : view.limbs()[0];
  return true;
}

int int_sign(Value v) {
  const IntView view(v);
  return view.count() == 0 ? 0 : view.negative() ? -1 : 1;
}

// --- comparison and hash ------------------------------------------------------------------------

int compare_magnitudes(const IntView& a, const IntView& b) {
  if (a.count() != b.count()) return a.count() < b.count() ? -1 : 1;
  if (a.count() == 0) return 0;
  const int order = mpn_cmp(a.limbs(), b.limbs(), static_cast<mp_size_t>(a.count()));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int int_compare(Value a, Value b) {
  if (a.is_small_int() && b.is_small_int()) {
    const int64_t x = a.small_int(), y = b.small_int();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const IntView x(a), y(b);
  if (x.negative() != y.negative()) return x.negative() ? -1 : 1;
  const int order = compare_magnitudes(x, y);
  return x.negative() ? -order : order;
}

bool compare_result(int order, CompareOp op) {
  switch (op) {
    case CompareOp::kLt:
      return order < 0;
    case CompareOp::kLe:
      return order <= 0;
    case CompareOp::kEq:
      return order == 0;
    case CompareOp::kNe:
      return order != 0;
    case CompareOp::kGt:
      return order > 0;
    case CompareOp::kGe:
      break;
  }
  return order >= 0;
}

Result<int64_t> int_hash(Value v) {
  if (v.is_small_int()) return hash_int64(v.small_int());
  const IntView view(v);
  return hash_limbs(view.limbs(), view.count(), view.negative());
}

}  // namespace bufo
