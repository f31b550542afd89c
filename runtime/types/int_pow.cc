// Powers, modular powers and inverses, greatest common divisors and square roots of ints.
//
// Modular powers go by sliding windows, over Montgomery's reduction where the modulus is odd and
// not huge, over division elsewhere. All work space is ours; long computations tick between steps.
#include "runtime/types/float.h"
#include "runtime/types/int_internal.h"

namespace bufo {

namespace {

mp_size_t sz(size_t count) { return static_cast<mp_size_t>(count); }

Result<Value> small(int64_t i) { return Result<Value>::adopt(Value::small_int(i)); }

int trailing_zeros(uint64_t u) { return __builtin_ctzll(u); }

// Trailing zero bits of a nonzero magnitude.
size_t trailing_zeros(const IntView& v) {
  size_t i = 0;
  while (v.limbs()[i] == 0) ++i;
  return i * 64 + static_cast<size_t>(trailing_zeros(v.limbs()[i]));
}

bool bit_at(const IntView& v, size_t i) { return ((v.limbs()[i / 64] >> (i % 64)) & 1) != 0; }

// magnitude ** exponent for an exponent of at least 2 and a magnitude of at least 3, odd.
Result<Value> power_of_odd(VM& vm, const IntView& base, uint64_t exponent) {
  uint64_t bits;
  if (__builtin_mul_overflow(static_cast<uint64_t>(base.bit_length()), exponent, &bits) ||
      bits / 64 > kMaxLimbs / 4) {
    return raise_no_memory(vm);
  }
  // Room for the result and for the leading limb or so that a square may leave zero.
  const size_t capacity = bits / 64 + base.count() + 4;
  LimbScratch first(vm), second(vm);
  mp_limb_t* current = TRY(first.take(capacity));
  mp_limb_t* next = TRY(second.take(capacity));
  mpn_copyi(current, base.limbs(), sz(base.count()));
  size_t count = base.count();
  for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; --bit) {
    GmpScratch scratch(vm);
    TRY(scratch.reserve(2 * count, product_steps(count, count)));
    mpn_sqr(next, current, sz(count));
    count = normalised(next, 2 * count);
    std::swap(current, next);
    if (((exponent >> bit) & 1) == 0) continue;
    if (base.count() == 1) {
      current[count] = mpn_mul_1(current, current, sz(count), base.limbs()[0]);
    } else {
      if (count >= base.count()) {
        mpn_mul(next, current, sz(count), base.limbs(), sz(base.count()));
      } else {
        mpn_mul(next, base.limbs(), sz(base.count()), current, sz(count));
      }
      std::swap(current, next);
    }
    count = normalised(current, count + base.count());
  }
  return make_int_limbs(vm, current, count, false);
}

}  // namespace

Result<Value> int_pow(VM& vm, Value base, Value exponent) {
  const int exponent_sign = int_sign(exponent);
  if (exponent_sign < 0) {
    const double a = TRY(int_to_double(vm, base));
    const double b = TRY(int_to_double(vm, exponent));
    const double power = TRY(float_pow(vm, a, b));
    return make_float(vm, power);
  }
  if (exponent_sign == 0) return small(1);
  uint64_t e;
  const bool countable = try_uint64(exponent, e);
  const IntView view(base);
  if (view.count() == 0) return small(0);
  const bool negative = view.negative() && (IntView(exponent).limbs()[0] & 1) != 0;
  if (view.count() == 1 && view.limbs()[0] == 1) return small(negative ? -1 : 1);
  if (!countable) return raise_no_memory(vm);

  if (base.is_small_int()) {
    int64_t result = 1, square = base.small_int();
    for (uint64_t rest = e;;) {
      if ((rest & 1) != 0 && __builtin_mul_overflow(result, square, &result)) break;
      rest >>= 1;
      if (rest == 0) return make_int(vm, result);
      if (__builtin_mul_overflow(square, square, &square)) break;
    }
  }

  // Powers of two are a shift; of the rest, fewer bits are to be multiplied.
  const size_t zeros = trailing_zeros(view);
  uint64_t shift;
  if (__builtin_mul_overflow(static_cast<uint64_t>(zeros), e, &shift) ||
      shift / 64 > kMaxLimbs / 2) {
    return raise_no_memory(vm);
  }
  AnyRef odd = TRY(int_abs(vm, base));
  if (zeros != 0) odd = TRY(int_shift_right(vm, odd, zeros));
  AnyRef power = odd;
  if (!(odd == Value::small_int(1)) && e > 1) power = TRY(power_of_odd(vm, IntView(odd), e));
  if (shift != 0) power = TRY(int_shift_left(vm, power, shift));
  if (negative) return int_negate(vm, power);
  return power;
}

// --- modular powers -----------------------------------------------------------------------------

namespace {

uint64_t mul_mod(uint64_t a, uint64_t b, uint64_t modulus) {
  return static_cast<uint64_t>(static_cast<uint128_t>(a) * b % modulus);
}

// Arithmetic on residues of `count` limbs, padded with zeros.
class Residues {
 public:
  Residues(VM& vm, const IntView& modulus)
      : vm_(vm),
        modulus_(modulus.limbs()),
        count_(modulus.count()),
        work_(vm),
        quotient_(vm),
        montgomery_((modulus.limbs()[0] & 1) != 0 && modulus.count() <= 256) {}

  Result<void> init() {
    product_ = TRY(work_.take(2 * count_));
    q_ = TRY(quotient_.take(count_ + 1));
    if (montgomery_) {
      // Newton's iteration for 1 / m modulo 2**64; each round doubles the correct bits from 5.
      const mp_limb_t m = modulus_[0];
      mp_limb_t inverse = (3 * m) ^ 2;
      for (int i = 0; i < 4; ++i) inverse *= 2 - m * inverse;
      negative_inverse_ = 0 - inverse;
    }
    return ok();
  }

  // Into the representation in use: v times 2**(64 * count) with Montgomery. v < modulus.
  Result<void> enter(mp_limb_t* v) {
    if (!montgomery_) return ok();
    mpn_zero(product_, sz(count_));
    mpn_copyi(product_ + count_, v, sz(count_));
    return reduce_by_division(v);
  }
  void leave(mp_limb_t* v) {
    if (!montgomery_) return;
    mpn_copyi(product_, v, sz(count_));
    mpn_zero(product_ + count_, sz(count_));
    reduce_montgomery(v);
  }
  Result<void> square(mp_limb_t* out, const mp_limb_t* a) {
    GmpScratch scratch(vm_);
    TRY(scratch.reserve(2 * count_, 0));
    mpn_sqr(product_, a, sz(count_));
    return reduce(out);
  }
  Result<void> multiply(mp_limb_t* out, const mp_limb_t* a, const mp_limb_t* b) {
    GmpScratch scratch(vm_);
    TRY(scratch.reserve(2 * count_, 0));
    mpn_mul_n(product_, a, b, sz(count_));
    return reduce(out);
  }

 private:
  Result<void> reduce(mp_limb_t* out) {
    TRY(vm_.tick(1 + static_cast<int64_t>(count_ * (count_ < 256 ? count_ : 256) / 1024)));
    if (!montgomery_) return reduce_by_division(out);
    reduce_montgomery(out);
    return ok();
  }
  Result<void> reduce_by_division(mp_limb_t* out) {
    GmpScratch scratch(vm_);
    TRY(scratch.reserve(3 * count_, 0));
    if (count_ == 1) {
      out[0] = mpn_mod_1(product_, 2, modulus_[0]);
    } else {
      mpn_tdiv_qr(q_, out, 0, product_, sz(2 * count_), modulus_, sz(count_));
    }
    return ok();
  }
  void reduce_montgomery(mp_limb_t* out) {
    // Each round makes one low limb zero; its place keeps the carry, added at its weight at the
    // end.
    for (size_t i = 0; i < count_; ++i) {
      const mp_limb_t q = product_[i] * negative_inverse_;
      product_[i] = mpn_addmul_1(product_ + i, modulus_, sz(count_), q);
    }
    const mp_limb_t carry = mpn_add_n(out, product_ + count_, product_, sz(count_));
    if (carry != 0 || mpn_cmp(out, modulus_, sz(count_)) >= 0) {
      mpn_sub_n(out, out, modulus_, sz(count_));
    }
  }

  VM& vm_;
  const mp_limb_t* modulus_;
  size_t count_;
  LimbScratch work_, quotient_;
  mp_limb_t* product_ = nullptr;
  mp_limb_t* q_ = nullptr;
  mp_limb_t negative_inverse_ = 0;
  bool montgomery_;
};

// base ** exponent % modulus for 0 < base < modulus, exponent > 0, modulus of two limbs or more.
Result<Value> power_mod_long(VM& vm, const IntView& base, const IntView& exponent,
                             const IntView& modulus) {
  const size_t count = modulus.count();
  const size_t bits = exponent.bit_length();
  const size_t window = bits > 1024 ? 6 : bits > 256 ? 5 : bits > 64 ? 4 : bits > 24 ? 3 : 1;
  const size_t table_count = size_t{1} << (window - 1);  // base, base**3, base**5, …
  LimbScratch table_scratch(vm), result_scratch(vm);
  mp_limb_t* const table = TRY(table_scratch.take((table_count + 1) * count));
  mp_limb_t* const result = TRY(result_scratch.take(count));
  Residues residues(vm, modulus);
  TRY(residues.init());

  mpn_copyi(table, base.limbs(), sz(base.count()));
  if (base.count() < count) mpn_zero(table + base.count(), sz(count - base.count()));
  TRY(residues.enter(table));
  if (table_count > 1) {
    mp_limb_t* const square = table + table_count * count;
    TRY(residues.square(square, table));
    for (size_t i = 1; i < table_count; ++i) {
      TRY(residues.multiply(table + i * count, table + (i - 1) * count, square));
    }
  }

  bool started = false;
  for (size_t at = bits; at > 0;) {
    if (!bit_at(exponent, at - 1)) {
      TRY(residues.square(result, result));  // never before the first window: the top bit is 1
      --at;
      continue;
    }
    // The longest window of at most `window` bits that ends in a 1.
    size_t length = window < at ? window : at;
    while (!bit_at(exponent, at - length)) --length;
    size_t index = 0;
    for (size_t i = 0; i < length; ++i) {
      index = index << 1 | (bit_at(exponent, at - 1 - i) ? 1 : 0);
      if (started) TRY(residues.square(result, result));
    }
    const mp_limb_t* const factor = table + (index >> 1) * count;
    if (started) {
      TRY(residues.multiply(result, result, factor));
    } else {
      mpn_copyi(result, factor, sz(count));
      started = true;
    }
    at -= length;
  }
  residues.leave(result);
  return make_int_limbs(vm, result, count, false);
}

// base ** exponent % modulus, all in range as above.
Result<Value> power_mod(VM& vm, const IntView& base, const IntView& exponent,
                        const IntView& modulus) {
  if (modulus.count() > 1) return power_mod_long(vm, base, exponent, modulus);
  const uint64_t m = modulus.limbs()[0];
  uint64_t result = 1, square = base.limbs()[0];
  const size_t bits = exponent.bit_length();
  for (size_t i = 0;; ++i) {
    if (bit_at(exponent, i)) result = mul_mod(result, square, m);
    if (i + 1 == bits) break;
    square = mul_mod(square, square, m);
    if (i % 64 == 63) TRY(vm.tick());
  }
  return make_int_unsigned(vm, result);
}

Raised raise_not_invertible(VM& vm) {
  return vm.raise<ValueError>("base is not invertible for the given modulus");
}

// The inverse of `v` modulo `modulus`, both positive or v zero, v < modulus.
Result<Value> inverse_mod(VM& vm, Value v, Value modulus) {
  const IntView m(modulus), a(v);
  if (m.count() == 1) {
    const uint64_t mm = m.limbs()[0];
    uint64_t r0 = mm, r1 = a.count() == 0 ? 0 : a.limbs()[0];
    int128_t t0 = 0, t1 = 1;
    while (r1 != 0) {
      const uint64_t q = r0 / r1;
      const uint64_t r2 = r0 - q * r1;
      const int128_t t2 = t0 - static_cast<int128_t>(q) * t1;
      r0 = r1, r1 = r2, t0 = t1, t1 = t2;
    }
    if (r0 != 1) return raise_not_invertible(vm);
    if (t0 < 0) t0 += mm;
    return make_int_unsigned(vm, static_cast<uint64_t>(t0 % mm));
  }
  if (a.count() == 0) return raise_not_invertible(vm);
  // gcdext wants its first operand to be the longer one: v + modulus has the same inverse.
  const size_t count = m.count();
  LimbScratch u_scratch(vm), v_scratch(vm), g_scratch(vm), s_scratch(vm);
  mp_limb_t* const up = TRY(u_scratch.take(count + 2));
  mp_limb_t* const vp = TRY(v_scratch.take(count + 1));
  mp_limb_t* const gp = TRY(g_scratch.take(count + 1));
  mp_limb_t* const sp = TRY(s_scratch.take(count + 2));
  up[count] = mpn_add(up, m.limbs(), sz(count), a.limbs(), sz(a.count()));
  mpn_copyi(vp, m.limbs(), sz(count));
  GmpScratch scratch(vm);
  TRY(scratch.reserve(4 * count, 8 * product_steps(count, count)));
  mp_size_t s_count = 0;
  const mp_size_t g_count =
      mpn_gcdext(gp, sp, &s_count, up, sz(normalised(up, count + 1)), vp, sz(count));
  if (g_count != 1 || gp[0] != 1) return raise_not_invertible(vm);
  const bool negative = s_count < 0;
  AnyRef s =
      TRY(make_int_limbs(vm, sp, static_cast<size_t>(negative ? -s_count : s_count), negative));
  return int_binary(vm, BinaryOp::kMod, s, modulus);
}

}  // namespace

Result<Value> int_pow_mod(VM& vm, Value base, Value exponent, Value modulus) {
  if (int_sign(modulus) == 0) return vm.raise<ValueError>("pow() 3rd argument cannot be 0");
  AnyRef m = TRY(int_abs(vm, modulus));
  AnyRef b = TRY(int_binary(vm, BinaryOp::kMod, base, m));
  AnyRef e = exponent;
  if (int_sign(e) < 0) {
    b = TRY(inverse_mod(vm, b, m));
    e = TRY(int_negate(vm, e));
  }
  if (m == Value::small_int(1)) return small(0);
  AnyRef power;
  if (int_sign(e) == 0) {
    power = Value::small_int(1);
  } else if (int_sign(b) == 0) {
    power = Value::small_int(0);
  } else {
    power = TRY(power_mod(vm, IntView(b), IntView(e), IntView(m)));
  }
  // The result has the modulus's sign, as with %.
  if (int_sign(modulus) < 0 && int_sign(power) != 0) {
    return int_binary(vm, BinaryOp::kAdd, power, modulus);
  }
  return power;
}

// --- greatest common divisors -------------------------------------------------------------------

namespace {

uint64_t gcd_words(uint64_t a, uint64_t b) {
  if (a == 0 || b == 0) return a | b;
  const int shift = trailing_zeros(a | b);
  a >>= trailing_zeros(a);
  do {
    b >>= trailing_zeros(b);
    if (a > b) std::swap(a, b);
    b -= a;
  } while (b != 0);
  return a << shift;
}

// Copies the magnitude without its trailing zero bits; the count of limbs.
size_t copy_odd_part(const IntView& v, size_t zeros, mp_limb_t* out) {
  const size_t whole = zeros / 64;
  const size_t count = v.count() - whole;
  const unsigned part = static_cast<unsigned>(zeros % 64);
  if (part != 0) {
    mpn_rshift(out, v.limbs() + whole, sz(count), part);
  } else {
    mpn_copyi(out, v.limbs() + whole, sz(count));
  }
  return normalised(out, count);
}

}  // namespace

Result<Value> int_gcd(VM& vm, Value a, Value b) {
  const IntView x(a), y(b);
  if (x.count() == 0) return int_abs(vm, b);
  if (y.count() == 0) return int_abs(vm, a);
  if (x.count() == 1 && y.count() == 1) {
    return make_int_unsigned(vm, gcd_words(x.limbs()[0], y.limbs()[0]));
  }
  if (x.count() == 1 || y.count() == 1) {
    const IntView& longer = x.count() == 1 ? y : x;
    const IntView& word = x.count() == 1 ? x : y;
    return make_int_unsigned(vm, mpn_gcd_1(longer.limbs(), sz(longer.count()), word.limbs()[0]));
  }
  const size_t x_zeros = trailing_zeros(x), y_zeros = trailing_zeros(y);
  LimbScratch x_scratch(vm), y_scratch(vm), g_scratch(vm);
  mp_limb_t* xp = TRY(x_scratch.take(x.count() + 1));
  mp_limb_t* yp = TRY(y_scratch.take(y.count() + 1));
  size_t x_count = copy_odd_part(x, x_zeros, xp);
  size_t y_count = copy_odd_part(y, y_zeros, yp);
  if (x_count < y_count) {
    std::swap(xp, yp);
    std::swap(x_count, y_count);
  }
  mp_limb_t* const gp = TRY(g_scratch.take(y_count + 1));
  GmpScratch scratch(vm);
  TRY(scratch.reserve(3 * x_count, 4 * product_steps(x_count, y_count)));
  const mp_size_t g_count = mpn_gcd(gp, xp, sz(x_count), yp, sz(y_count));
  AnyRef g = TRY(make_int_limbs(vm, gp, static_cast<size_t>(g_count), false));
  const size_t shift = x_zeros < y_zeros ? x_zeros : y_zeros;
  if (shift == 0) return g;
  return int_shift_left(vm, g, shift);
}

// --- square roots -------------------------------------------------------------------------------

Result<Value> int_isqrt(VM& vm, Value v) {
  const IntView view(v);
  if (view.count() == 0) return small(0);
  const size_t count = (view.count() + 1) / 2;
  LimbScratch root_scratch(vm);
  mp_limb_t* const root = TRY(root_scratch.take(count));
  GmpScratch scratch(vm);
  TRY(scratch.reserve(2 * view.count(), product_steps(count, count)));
  mpn_sqrtrem(root, nullptr, view.limbs(), sz(view.count()));
  return make_int_limbs(vm, root, count, false);
}

}  // namespace bufo
