// Arithmetic of ints: + - * / // % divmod << >> & | ^.
//
// Each operation has a path for two small ints, one for a limb or two on the C++ stack, and one on
// GMP's mpn functions that writes straight into the result. Sizes are computed before anything is
// allocated; MemoryError and OverflowError are the only errors besides Python's own.
// Division floors, bit operations see negative numbers in two's complement.
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int_internal.h"

namespace bufo {

namespace {

mp_size_t sz(size_t count) { return static_cast<mp_size_t>(count); }

Result<Value> small(int64_t i) { return Result<Value>::adopt(Value::small_int(i)); }

Result<Value> make_int128(VM& vm, int128_t i) {
  const bool negative = i < 0;
  const uint128_t magnitude = negative ? 0 - static_cast<uint128_t>(i) : static_cast<uint128_t>(i);
  const mp_limb_t limbs[2] = {static_cast<mp_limb_t>(magnitude),
                              static_cast<mp_limb_t>(magnitude >> 64)};
  return make_int_limbs(vm, limbs, 2, negative);
}

bool both_small(Value a, Value b) { return (a.bits() & b.bits() & 3) == 3; }

}  // namespace

// --- addition -----------------------------------------------------------------------------------

Result<Value> add_signed(VM& vm, const IntView& a, const IntView& b, bool b_negative) {
  const bool swap = a.count() < b.count();
  const IntView& x = swap ? b : a;  // the longer one
  const IntView& y = swap ? a : b;
  const bool x_negative = swap ? b_negative : a.negative();
  const bool y_negative = swap ? a.negative() : b_negative;
  const size_t count = x.count();
  if (y.count() == 0) return make_int_limbs(vm, x.limbs(), count, x_negative);

  if (x_negative == y_negative) {
    if (count <= 3) {
      mp_limb_t sum[4];
      sum[count] = mpn_add(sum, x.limbs(), sz(count), y.limbs(), sz(y.count()));
      return make_int_limbs(vm, sum, count + 1, x_negative);
    }
    TRY(vm.tick(static_cast<int64_t>(linear_steps(count))));
    Ref<Int> result = TRY(new_int(vm, count + 1));
    result->limbs[count] = mpn_add(result->limbs, x.limbs(), sz(count), y.limbs(), sz(y.count()));
    return finish_int(vm, std::move(result), count + 1, x_negative);
  }

  const int order = compare_magnitudes(x, y);
  if (order == 0) return small(0);
  const IntView& larger = order > 0 ? x : y;
  const IntView& smaller = order > 0 ? y : x;
  const bool negative = order > 0 ? x_negative : y_negative;
  if (count <= 4) {
    mp_limb_t difference[4];
    mpn_sub(difference, larger.limbs(), sz(count), smaller.limbs(), sz(smaller.count()));
    return make_int_limbs(vm, difference, count, negative);
  }
  TRY(vm.tick(static_cast<int64_t>(linear_steps(count))));
  Ref<Int> result = TRY(new_int(vm, count));
  mpn_sub(result->limbs, larger.limbs(), sz(count), smaller.limbs(), sz(smaller.count()));
  return finish_int(vm, std::move(result), count, negative);
}

Result<Value> int_negate(VM& vm, Value v) {
  if (v.is_small_int()) return make_int(vm, -v.small_int());
  const IntView view(v);
  return make_int_limbs(vm, view.limbs(), view.count(), !view.negative());
}

Result<Value> int_abs(VM& vm, Value v) {
  const IntView view(v);
  return view.negative() ? int_negate(vm, v) : exact_int(vm, v);
}

// --- multiplication -----------------------------------------------------------------------------

Result<Value> multiply(VM& vm, const IntView& a, const IntView& b) {
  const bool negative = a.negative() != b.negative();
  const IntView& x = a.count() < b.count() ? b : a;  // the longer one
  const IntView& y = a.count() < b.count() ? a : b;
  if (y.count() == 0) return small(0);
  const size_t count = x.count() + y.count();
  if (count <= 8) {
    mp_limb_t product[8];
    mpn_mul(product, x.limbs(), sz(x.count()), y.limbs(), sz(y.count()));
    return make_int_limbs(vm, product, count, negative);
  }
  Ref<Int> result = TRY(new_int(vm, count));
  GmpScratch scratch(vm);
  TRY(scratch.reserve(count, product_steps(x.count(), y.count())));
  if (y.count() == 1) {
    result->limbs[count - 1] = mpn_mul_1(result->limbs, x.limbs(), sz(x.count()), y.limbs()[0]);
  } else if (x.limbs() == y.limbs() && x.count() == y.count()) {
    mpn_sqr(result->limbs, x.limbs(), sz(x.count()));
  } else {
    mpn_mul(result->limbs, x.limbs(), sz(x.count()), y.limbs(), sz(y.count()));
  }
  return finish_int(vm, std::move(result), count, negative);
}

// --- division -----------------------------------------------------------------------------------

namespace {

// Quotient and remainder of magnitudes too long for the C++ stack's fast paths, before flooring:
// `q` gets a.count() - b.count() + 1 limbs and `r` b.count(); a.count() >= b.count().
Result<void> divide_limbs(VM& vm, const IntView& a, const IntView& b, mp_limb_t* q, mp_limb_t* r) {
  if (b.count() == 1) {
    TRY(vm.tick(static_cast<int64_t>(linear_steps(a.count()))));
    r[0] = mpn_divrem_1(q, 0, a.limbs(), sz(a.count()), b.limbs()[0]);
    return ok();
  }
  GmpScratch scratch(vm);
  TRY(scratch.reserve(a.count() + b.count(),
                      2 * product_steps(b.count(), a.count() - b.count() + 1)));
  mpn_tdiv_qr(q, r, 0, a.limbs(), sz(a.count()), b.limbs(), sz(b.count()));
  return ok();
}

}  // namespace

Result<void> divide_floor(VM& vm, const IntView& a, const IntView& b, AnyRef* quotient,
                          AnyRef* remainder) {
  const bool signs_differ = a.negative() != b.negative();
  if (compare_magnitudes(a, b) < 0) {
    // Below one: 0 and a itself, or floored to -1 and a + b.
    const bool round_down = signs_differ && a.count() != 0;
    if (quotient != nullptr) *quotient = Value::small_int(round_down ? -1 : 0);
    if (remainder != nullptr) {
      *remainder = TRY(round_down ? add_signed(vm, a, b, b.negative())
                                  : make_int_limbs(vm, a.limbs(), a.count(), a.negative()));
    }
    return ok();
  }

  const size_t r_count = b.count();
  const size_t q_count = a.count() - r_count + 1;
  LimbScratch r_scratch(vm), q_scratch(vm);
  mp_limb_t* const r = TRY(r_scratch.take(r_count));
  Ref<Int> q_object;
  mp_limb_t* q;
  // A long quotient that is wanted is built in its place; one limb more for the carry of flooring.
  if (quotient != nullptr && q_count > 8) {
    q_object = TRY(new_int(vm, q_count + 1));
    q = q_object->limbs;
  } else {
    q = TRY(q_scratch.take(q_count + 1));
  }
  TRY(divide_limbs(vm, a, b, q, r));
  q[q_count] = 0;
  const bool inexact = normalised(r, r_count) != 0;
  if (signs_differ && inexact) {
    if (quotient != nullptr) mpn_add_1(q, q, sz(q_count + 1), 1);
    mpn_sub_n(r, b.limbs(), r, sz(r_count));
  }
  if (quotient != nullptr) {
    *quotient = TRY(q_object ? finish_int(vm, std::move(q_object), q_count + 1, signs_differ)
                             : make_int_limbs(vm, q, q_count + 1, signs_differ));
  }
  if (remainder != nullptr) {
    // Python's remainder has the divisor's sign.
    *remainder = TRY(make_int_limbs(vm, r, r_count, b.negative()));
  }
  return ok();
}

bool scale_to_double(uint64_t significand, int64_t exponent, double& out) {
  const int bit_length = 64 - __builtin_clzll(significand);
  const int64_t top = exponent + bit_length - 1;  // of the leading bit
  if (top > 1023) return false;
  // Bits that the result can hold: 53, fewer for a subnormal, perhaps none.
  const int64_t kept = top >= -1022 ? 53 : 53 - (-1022 - top);
  if (kept < 0) {
    out = 0.0;
    return true;
  }
  const int dropped = bit_length - static_cast<int>(kept);
  if (dropped > 0) {
    const uint64_t low_mask = dropped == 64 ? ~uint64_t{0} : (uint64_t{1} << dropped) - 1;
    const uint64_t half = uint64_t{1} << (dropped - 1);
    const uint64_t low = significand & low_mask;
    significand = dropped == 64 ? 0 : significand >> dropped;
    if (low > half || (low == half && (significand & 1) != 0)) ++significand;
    exponent += dropped;
  }
  // At most 2**53, so the conversion is exact; ldexp then only scales, and rounding up may
  // overflow.
  out = __builtin_ldexp(static_cast<double>(significand), static_cast<int>(exponent));
  return !__builtin_isinf(out);
}

Result<double> divide_true(VM& vm, const IntView& a, const IntView& b) {
  const bool negative = a.negative() != b.negative();
  if (a.count() == 0) return negative ? -0.0 : 0.0;
  const auto overflow = [&vm] {
    return vm.raise<OverflowError>("integer division result too large for a float");
  };
  const int64_t difference =
      static_cast<int64_t>(a.bit_length()) - static_cast<int64_t>(b.bit_length());
  if (difference > 1024) return overflow();
  if (difference < -1080) return negative ? -0.0 : 0.0;

  // Scale a by 2**shift so that the quotient has 63 or 64 bits; what is lost goes to a sticky bit.
  const int64_t shift = 63 - difference;
  const size_t whole = static_cast<size_t>(shift < 0 ? -shift : shift) / 64;
  const unsigned part = static_cast<unsigned>((shift < 0 ? -shift : shift) % 64);
  LimbScratch scaled_scratch(vm), q_scratch(vm), r_scratch(vm);
  size_t count;
  mp_limb_t* scaled;
  bool sticky = false;
  if (shift >= 0) {
    count = a.count() + whole + 1;
    scaled = TRY(scaled_scratch.take(count));
    mpn_zero(scaled, sz(whole));
    if (part != 0) {
      scaled[count - 1] = mpn_lshift(scaled + whole, a.limbs(), sz(a.count()), part);
    } else {
      mpn_copyi(scaled + whole, a.limbs(), sz(a.count()));
      scaled[count - 1] = 0;
    }
  } else {
    count = a.count() - whole;
    scaled = TRY(scaled_scratch.take(count));
    sticky = normalised(a.limbs(), whole) != 0;
    if (part != 0) {
      sticky |= mpn_rshift(scaled, a.limbs() + whole, sz(count), part) != 0;
    } else {
      mpn_copyi(scaled, a.limbs() + whole, sz(count));
    }
  }
  count = normalised(scaled, count);
  const size_t q_count = count - b.count() + 1;  // 1 or 2, the second being 0
  mp_limb_t* const q = TRY(q_scratch.take(q_count));
  mp_limb_t* const r = TRY(r_scratch.take(b.count()));
  TRY(vm.tick(static_cast<int64_t>(linear_steps(count))));
  if (b.count() == 1) {
    r[0] = mpn_divrem_1(q, 0, scaled, sz(count), b.limbs()[0]);
  } else {
    GmpScratch scratch(vm);
    TRY(scratch.reserve(count + b.count(), 0));
    mpn_tdiv_qr(q, r, 0, scaled, sz(count), b.limbs(), sz(b.count()));
  }
  sticky |= normalised(r, b.count()) != 0;
  double result;
  if (!scale_to_double(q[0] | sticky, -shift, result)) return overflow();
  return negative ? -result : result;
}

namespace {

int64_t floor_div(int64_t a, int64_t b) {
  const int64_t q = a / b;
  return q * b != a && (a < 0) != (b < 0) ? q - 1 : q;
}

int64_t floor_mod(int64_t a, int64_t b) {
  const int64_t r = a % b;
  return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

Result<Value> int_floordiv(VM& vm, Value a, Value b) {
  if (both_small(a, b)) {
    if (b.small_int() == 0) {
      return vm.raise<ZeroDivisionError>("integer division or modulo by zero");
    }
    return make_int(vm, floor_div(a.small_int(), b.small_int()));
  }
  const IntView x(a), y(b);
  if (y.count() == 0) return vm.raise<ZeroDivisionError>("integer division or modulo by zero");
  AnyRef quotient;
  TRY(divide_floor(vm, x, y, &quotient, nullptr));
  return quotient;
}

Result<Value> int_mod(VM& vm, Value a, Value b) {
  if (both_small(a, b)) {
    if (b.small_int() == 0) return vm.raise<ZeroDivisionError>("integer modulo by zero");
    return small(floor_mod(a.small_int(), b.small_int()));
  }
  const IntView x(a), y(b);
  if (y.count() == 0) return vm.raise<ZeroDivisionError>("integer modulo by zero");
  if (y.count() == 1 && x.count() > 0) {
    const mp_limb_t r = mpn_mod_1(x.limbs(), sz(x.count()), y.limbs()[0]);
    const mp_limb_t floored = r != 0 && x.negative() != y.negative() ? y.limbs()[0] - r : r;
    return make_int_limbs(vm, &floored, 1, y.negative());
  }
  AnyRef remainder;
  TRY(divide_floor(vm, x, y, nullptr, &remainder));
  return remainder;
}

Result<Value> int_divmod(VM& vm, Value a, Value b) {
  if (both_small(a, b) && b.small_int() != 0) {
    AnyRef quotient = TRY(make_int(vm, floor_div(a.small_int(), b.small_int())));
    return make_tuple_of(vm, {quotient, Value::small_int(floor_mod(a.small_int(), b.small_int()))});
  }
  const IntView x(a), y(b);
  if (y.count() == 0) return vm.raise<ZeroDivisionError>("integer division or modulo by zero");
  AnyRef quotient, remainder;
  TRY(divide_floor(vm, x, y, &quotient, &remainder));
  return make_tuple_of(vm, {quotient, remainder});
}

Result<Value> int_truediv(VM& vm, Value a, Value b) {
  constexpr int64_t kExact = int64_t{1} << 53;
  if (both_small(a, b)) {
    const int64_t x = a.small_int(), y = b.small_int();
    if (y == 0) return vm.raise<ZeroDivisionError>("division by zero");
    if (x >= -kExact && x <= kExact && y >= -kExact && y <= kExact) {
      return make_float(vm, static_cast<double>(x) / static_cast<double>(y));  // 0 / -1 is -0.0
    }
  }
  const IntView x(a), y(b);
  if (y.count() == 0) return vm.raise<ZeroDivisionError>("division by zero");
  const double d = TRY(divide_true(vm, x, y));
  return make_float(vm, d);
}

}  // namespace

// --- shifts -------------------------------------------------------------------------------------

Result<Value> int_shift_left(VM& vm, Value v, size_t bits) {
  const IntView view(v);
  if (view.count() == 0) return small(0);
  const size_t whole = bits / 64;
  const unsigned part = static_cast<unsigned>(bits % 64);
  const size_t count = view.count() + whole + 1;
  TRY(vm.tick(static_cast<int64_t>(linear_steps(count))));
  LimbScratch scratch(vm);
  Ref<Int> result;
  mp_limb_t* limbs;
  if (count <= 8) {
    limbs = TRY(scratch.take(count));
  } else {
    result = TRY(new_int(vm, count));
    limbs = result->limbs;
  }
  if (whole != 0) mpn_zero(limbs, sz(whole));
  if (part != 0) {
    limbs[count - 1] = mpn_lshift(limbs + whole, view.limbs(), sz(view.count()), part);
  } else {
    mpn_copyi(limbs + whole, view.limbs(), sz(view.count()));
    limbs[count - 1] = 0;
  }
  if (result) return finish_int(vm, std::move(result), count, view.negative());
  return make_int_limbs(vm, limbs, count, view.negative());
}

Result<Value> int_shift_right(VM& vm, Value v, size_t bits) {
  const IntView view(v);
  const size_t whole = bits / 64;
  const unsigned part = static_cast<unsigned>(bits % 64);
  if (whole >= view.count()) return small(view.negative() ? -1 : 0);
  const size_t count = view.count() - whole;
  TRY(vm.tick(static_cast<int64_t>(linear_steps(view.count()))));
  LimbScratch scratch(vm);
  Ref<Int> result;
  mp_limb_t* limbs;
  if (count <= 8) {
    limbs = TRY(scratch.take(count + 1));
  } else {
    result = TRY(new_int(vm, count + 1));
    limbs = result->limbs;
  }
  bool inexact = view.negative() && normalised(view.limbs(), whole) != 0;
  if (part != 0) {
    inexact |= mpn_rshift(limbs, view.limbs() + whole, sz(count), part) != 0;
  } else {
    mpn_copyi(limbs, view.limbs() + whole, sz(count));
  }
  limbs[count] = 0;
  // Flooring takes a negative number away from zero.
  if (view.negative() && inexact) mpn_add_1(limbs, limbs, sz(count + 1), 1);
  if (result) return finish_int(vm, std::move(result), count + 1, view.negative());
  return make_int_limbs(vm, limbs, count + 1, view.negative());
}

namespace {

Result<Value> int_lshift(VM& vm, Value a, Value b) {
  const int sign = int_sign(b);
  if (sign < 0) return vm.raise<ValueError>("negative shift count");
  if (b.is_small_int() && a.is_small_int()) {
    const int64_t i = a.small_int(), bits = b.small_int();
    if (bits < 62) {
      const int64_t shifted = static_cast<int64_t>(static_cast<uint64_t>(i) << bits);
      if (shifted >> bits == i) return make_int(vm, shifted);
    }
  }
  if (sign == 0) return exact_int(vm, a);
  if (int_sign(a) == 0) return small(0);
  uint64_t bits;
  // What cannot be counted cannot be stored either. CPython's other error starts where the count
  // of its 30-bit digits does not fit.
  if (!try_uint64(b, bits)) {
    const IntView count(b);
    const bool countable = count.count() == 2 && count.limbs()[1] < 4 &&
                           (count.limbs()[1] < 3 || count.limbs()[0] < uint64_t{3} << 62);
    if (countable) return raise_no_memory(vm);
    return vm.raise<OverflowError>("too many digits in integer");
  }
  if (bits / 64 > kMaxLimbs / 2) return raise_no_memory(vm);
  return int_shift_left(vm, a, bits);
}

Result<Value> int_rshift(VM& vm, Value a, Value b) {
  const int sign = int_sign(b);
  if (sign < 0) return vm.raise<ValueError>("negative shift count");
  if (b.is_small_int() && a.is_small_int()) {
    const int64_t bits = b.small_int();
    return small(a.small_int() >> (bits > 63 ? 63 : bits));
  }
  if (sign == 0) return exact_int(vm, a);
  uint64_t bits;
  if (!try_uint64(b, bits)) return small(int_sign(a) < 0 ? -1 : 0);
  return int_shift_right(vm, a, bits);
}

// --- bit operations -----------------------------------------------------------------------------

// Writes `count` limbs of the two's complement of a negative number.
void write_complement(const IntView& v, mp_limb_t* out, size_t count) {
  mpn_neg(out, v.limbs(), sz(v.count()));
  for (size_t i = v.count(); i < count; ++i) out[i] = ~mp_limb_t{0};
}

template <BinaryOp op>
mp_limb_t combine(mp_limb_t a, mp_limb_t b) {
  if constexpr (op == BinaryOp::kAnd) return a & b;
  if constexpr (op == BinaryOp::kOr) return a | b;
  return a ^ b;
}

template <BinaryOp op>
Result<Value> int_bitwise(VM& vm, Value a, Value b) {
  if (both_small(a, b)) {
    return small(static_cast<int64_t>(
        combine<op>(static_cast<uint64_t>(a.small_int()), static_cast<uint64_t>(b.small_int()))));
  }
  const IntView x(a), y(b);
  const bool negative = combine<op>(x.negative(), y.negative()) != 0;
  const size_t longer = x.count() > y.count() ? x.count() : y.count();
  // One limb above both holds nothing but sign bits, so a negative result can be turned round.
  const size_t count = longer + (x.negative() || y.negative() ? 1 : 0);
  TRY(vm.tick(static_cast<int64_t>(linear_steps(count))));
  LimbScratch x_scratch(vm), y_scratch(vm), result_scratch(vm);
  const mp_limb_t* p = x.limbs();
  const mp_limb_t* q = y.limbs();
  size_t p_count = x.count(), q_count = y.count();
  if (x.negative()) {
    mp_limb_t* const limbs = TRY(x_scratch.take(count));
    write_complement(x, limbs, count);
    p = limbs, p_count = count;
  }
  if (y.negative()) {
    mp_limb_t* const limbs = TRY(y_scratch.take(count));
    write_complement(y, limbs, count);
    q = limbs, q_count = count;
  }
  const size_t common = p_count < q_count ? p_count : q_count;
  Ref<Int> result;
  mp_limb_t* limbs;
  if (count <= 8) {
    limbs = TRY(result_scratch.take(count));
  } else {
    result = TRY(new_int(vm, op == BinaryOp::kAnd && !negative ? common : count));
    limbs = result->limbs;
  }
  for (size_t i = 0; i < common; ++i) limbs[i] = combine<op>(p[i], q[i]);
  size_t filled = common;
  // The shorter one goes on with zeros (negative ones fill all of `count`).
  if (op != BinaryOp::kAnd) {
    const mp_limb_t* const rest = p_count > q_count ? p : q;
    filled = p_count > q_count ? p_count : q_count;
    for (size_t i = common; i < filled; ++i) limbs[i] = rest[i];
  }
  if (negative) mpn_neg(limbs, limbs, sz(filled));
  if (result) return finish_int(vm, std::move(result), filled, negative);
  return make_int_limbs(vm, limbs, filled, negative);
}

}  // namespace

// --- the way in ---------------------------------------------------------------------------------

Result<Value> int_binary(VM& vm, BinaryOp op, Value a, Value b) {
  switch (op) {
    case BinaryOp::kAdd: {
      if (both_small(a, b)) return make_int(vm, a.small_int() + b.small_int());
      const IntView x(a), y(b);
      return add_signed(vm, x, y, y.negative());
    }
    case BinaryOp::kSub: {
      if (both_small(a, b)) return make_int(vm, a.small_int() - b.small_int());
      const IntView x(a), y(b);
      return add_signed(vm, x, y, !y.negative());
    }
    case BinaryOp::kMul: {
      if (both_small(a, b)) {
        int64_t product;
        if (!__builtin_mul_overflow(a.small_int(), b.small_int(), &product)) {
          return make_int(vm, product);
        }
        return make_int128(vm, static_cast<int128_t>(a.small_int()) * b.small_int());
      }
      const IntView x(a), y(b);
      return multiply(vm, x, y);
    }
    case BinaryOp::kTrueDiv:
      return int_truediv(vm, a, b);
    case BinaryOp::kFloorDiv:
      return int_floordiv(vm, a, b);
    case BinaryOp::kMod:
      return int_mod(vm, a, b);
    case BinaryOp::kDivMod:
      return int_divmod(vm, a, b);
    case BinaryOp::kPow:
      return int_pow(vm, a, b);
    case BinaryOp::kLShift:
      return int_lshift(vm, a, b);
    case BinaryOp::kRShift:
      return int_rshift(vm, a, b);
    case BinaryOp::kAnd:
      return int_bitwise<BinaryOp::kAnd>(vm, a, b);
    case BinaryOp::kOr:
      return int_bitwise<BinaryOp::kOr>(vm, a, b);
    case BinaryOp::kXor:
      return int_bitwise<BinaryOp::kXor>(vm, a, b);
    case BinaryOp::kMatMul:
      break;
  }
  return Result<Value>::adopt(Value::not_implemented());
}

}  // namespace bufo
