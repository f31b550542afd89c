// math's functions of whole numbers: factorial, comb, perm, gcd, lcm, isqrt.
//
// Long products are taken as balanced trees, so that GMP's fast multiplication has long operands on
// both sides. Everything ticks.
#include "runtime/modules/math_internal.h"
#include "runtime/types/int_internal.h"

namespace bufo {

namespace {

Result<Value> small(int64_t i) { return Result<Value>::adopt(Value::small_int(i)); }

// first * (first + 1) * … , `count` factors, count >= 1.
Result<Value> rising_product(VM& vm, Value first, uint64_t count) {
  if (count > 16) {
    const uint64_t half = count / 2;
    AnyRef left = TRY(rising_product(vm, first, half));
    AnyRef middle = TRY(make_int_unsigned(vm, half));
    middle = TRY(int_binary(vm, BinaryOp::kAdd, first, middle));
    AnyRef right = TRY(rising_product(vm, middle, count - half));
    return int_binary(vm, BinaryOp::kMul, left, right);
  }
  TRY(vm.tick());
  AnyRef product = first, factor = first;
  for (uint64_t i = 1; i < count; ++i) {
    factor = TRY(int_binary(vm, BinaryOp::kAdd, factor, Value::small_int(1)));
    product = TRY(int_binary(vm, BinaryOp::kMul, product, factor));
  }
  return product;
}

// The product of the odd numbers in (low, high], for factorial.
Result<Value> odd_product(VM& vm, uint64_t low, uint64_t high) {
  uint64_t first = (low + 1) | 1;
  if (first > high) return small(1);
  const uint64_t count = (high - first) / 2 + 1;
  if (count > 16) {
    const uint64_t middle = first + count / 2 * 2 - 1;
    AnyRef left = TRY(odd_product(vm, low, middle));
    AnyRef right = TRY(odd_product(vm, middle, high));
    return int_binary(vm, BinaryOp::kMul, left, right);
  }
  TRY(vm.tick());
  AnyRef product = Value::small_int(1);
  for (uint64_t i = 0; i < count; ++i, first += 2) {
    AnyRef factor = TRY(make_int_unsigned(vm, first));
    product = TRY(int_binary(vm, BinaryOp::kMul, product, factor));
  }
  return product;
}

// n! = 2**(n - ones of n) times, for each k, the product of the odd numbers up to n >> k.
Result<Value> factorial(VM& vm, uint64_t n) {
  if (n <= 20) {
    uint64_t result = 1;
    for (uint64_t i = 2; i <= n; ++i) result *= i;
    return make_int_unsigned(vm, result);
  }
  // Every factor is below n, so this bounds the size; far above any memory it is pointless to
  // start.
  if (n > uint64_t{1} << 48) return raise_no_memory(vm);
  AnyRef inner = Value::small_int(1), outer = Value::small_int(1);
  for (int k = 63 - __builtin_clzll(n); k >= 0; --k) {
    AnyRef odd = TRY(odd_product(vm, k == 63 ? 0 : n >> (k + 1), n >> k));
    inner = TRY(int_binary(vm, BinaryOp::kMul, inner, odd));
    outer = TRY(int_binary(vm, BinaryOp::kMul, outer, inner));
  }
  return int_shift_left(vm, outer, n - static_cast<uint64_t>(__builtin_popcountll(n)));
}

Result<Value> checked_factorial(VM& vm, Value v) {
  AnyRef n = TRY(to_index(vm, v));
  if (int_sign(n) < 0) {
    return vm.raise<ValueError>("factorial() not defined for negative values");
  }
  int64_t count;
  if (!try_int64(n, count)) {
    return vm.raise<OverflowError>("factorial() argument should not exceed {}", INT64_MAX);
  }
  return factorial(vm, static_cast<uint64_t>(count));
}

// C(n, k) in machine words; false where an intermediate value does not fit.
bool small_comb(uint64_t n, uint64_t k, uint64_t& out) {
  uint128_t result = 1;
  for (uint64_t i = 0; i < k; ++i) {
    result = result * (n - i) / (i + 1);  // exact: it is C(n, i + 1)
    if (result >> 64 != 0) return false;
  }
  out = static_cast<uint64_t>(result);
  return true;
}

}  // namespace

Result<Value> math_factorial(VM& vm, const Args& args) { return checked_factorial(vm, args[0]); }

Result<Value> math_perm(VM& vm, const Args& args) {
  if (!args.has_value(1)) return checked_factorial(vm, args[0]);
  AnyRef n = TRY(to_index(vm, args[0]));
  AnyRef k = TRY(to_index(vm, args[1]));
  if (int_sign(n) < 0) return vm.raise<ValueError>("n must be a non-negative integer");
  if (int_sign(k) < 0) return vm.raise<ValueError>("k must be a non-negative integer");
  if (int_compare(n, k) < 0) return small(0);
  int64_t count;
  if (!try_int64(k, count)) {
    return vm.raise<OverflowError>("k must not exceed {}", INT64_MAX);
  }
  if (count == 0) return small(1);
  AnyRef before = TRY(int_binary(vm, BinaryOp::kSub, n, k));
  AnyRef first = TRY(int_binary(vm, BinaryOp::kAdd, before, Value::small_int(1)));
  return rising_product(vm, first, static_cast<uint64_t>(count));
}

Result<Value> math_comb(VM& vm, const Args& args) {
  AnyRef n = TRY(to_index(vm, args[0]));
  AnyRef k = TRY(to_index(vm, args[1]));
  if (int_sign(n) < 0) return vm.raise<ValueError>("n must be a non-negative integer");
  if (int_sign(k) < 0) return vm.raise<ValueError>("k must be a non-negative integer");
  AnyRef rest = TRY(int_binary(vm, BinaryOp::kSub, n, k));
  if (int_sign(rest) < 0) return small(0);
  if (int_compare(rest, k) < 0) std::swap(rest, k);  // C(n, k) == C(n, n - k): take the smaller
  int64_t count;
  if (!try_int64(k, count)) {
    return vm.raise<OverflowError>("min(n - k, k) must not exceed {}", INT64_MAX);
  }
  if (count == 0) return small(1);
  uint64_t word, result;
  if (count <= 64 && try_uint64(n, word) &&
      small_comb(word, static_cast<uint64_t>(count), result)) {
    return make_int_unsigned(vm, result);
  }
  AnyRef first = TRY(int_binary(vm, BinaryOp::kAdd, rest, Value::small_int(1)));
  AnyRef numerator = TRY(rising_product(vm, first, static_cast<uint64_t>(count)));
  AnyRef denominator = TRY(factorial(vm, static_cast<uint64_t>(count)));
  return int_binary(vm, BinaryOp::kFloorDiv, numerator, denominator);
}

Result<Value> math_gcd(VM& vm, const Args& args) {
  AnyRef result = Value::small_int(0);
  for (const Value v : args.rest()) {
    AnyRef n = TRY(to_index(vm, v));
    result = TRY(int_gcd(vm, result, n));
  }
  return result;
}

Result<Value> math_lcm(VM& vm, const Args& args) {
  AnyRef result = Value::small_int(1);
  for (const Value v : args.rest()) {
    AnyRef n = TRY(to_index(vm, v));
    if (int_sign(result) == 0) continue;  // stays zero; the rest is only looked at for its type
    if (int_sign(n) == 0) {
      result = Value::small_int(0);
      continue;
    }
    AnyRef divisor = TRY(int_gcd(vm, result, n));
    AnyRef factor = TRY(int_binary(vm, BinaryOp::kFloorDiv, n, divisor));
    AnyRef product = TRY(int_binary(vm, BinaryOp::kMul, result, factor));
    result = TRY(int_abs(vm, product));
  }
  return result;
}

Result<Value> math_isqrt(VM& vm, const Args& args) {
  AnyRef n = TRY(to_index(vm, args[0]));
  if (int_sign(n) < 0) return vm.raise<ValueError>("isqrt() argument must be nonnegative");
  return int_isqrt(vm, n);
}

}  // namespace bufo
