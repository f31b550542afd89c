// int: 62-bit immediates, beyond that objects with inline GMP limbs. bool is a special Value.
#pragma once

#include <gmp.h>

#include "runtime/operators.h"

namespace bufo {

struct Int : Object {
  static constexpr TypeIndex kIndex = kTypeInt;
  ptrdiff_t
      signed_count;  // number of limbs, negative for a negative int; 0: zero (int subclasses only)
  mp_limb_t limbs[1];  // least significant first; the top one is not 0
};

/// The out-of-line half of make_int: one limb.
Result<Value> make_boxed_int(VM&, int64_t i);
/// Any machine integer as an int.
BUFO_INLINE Result<Value> make_int(VM& vm, int64_t i) {
  if (BUFO_LIKELY(Value::fits_small_int(i))) return Result<Value>::adopt(Value::small_int(i));
  return make_boxed_int(vm, i);
}
Result<Value> make_int_unsigned(VM&, uint64_t u);
/// From limbs; normalises; small results become immediates.
Result<Value> make_int_limbs(VM&, const mp_limb_t* limbs, size_t count, bool negative);
/// int or bool or a subclass instance?
inline bool is_int(VM& vm, Value v) { return v.is_small_int() || v.is_bool() || is_a<Int>(vm, v); }

/// The plain int of an int, bool or subclass instance: what int.__int__ gives.
Result<Value> exact_int(VM&, Value v);

/// A uniform borrowed view on any int or bool value: limbs and sign, immediates included.
class IntView {
 public:
  explicit IntView(Value v) {
    if (v.is_object()) {
      const Int& i = *static_cast<const Int*>(v.object());
      limbs_ = i.limbs;
      negative_ = i.signed_count < 0;
      count_ = static_cast<size_t>(negative_ ? -i.signed_count : i.signed_count);
    } else {
      const int64_t i = v.is_small_int() ? v.small_int() : v.is_true();
      negative_ = i < 0;
      small_ = negative_ ? 0 - static_cast<mp_limb_t>(i) : static_cast<mp_limb_t>(i);
      limbs_ = &small_;
      count_ = i != 0;
    }
  }
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;
  const mp_limb_t* limbs() const { return limbs_; }
  size_t count() const { return count_; }  // 0 for zero
  bool negative() const { return negative_; }
  /// Bits of the magnitude; 0 for zero.
  size_t bit_length() const {
    if (count_ == 0) return 0;
    return count_ * 64 - static_cast<size_t>(__builtin_clzll(limbs_[count_ - 1]));
  }

 private:
  mp_limb_t small_;
  const mp_limb_t* limbs_;
  size_t count_;
  bool negative_;
};

/// The value if it fits, no error otherwise (returns false). `v` is an int or bool.
bool try_int64(Value v, int64_t& out);
bool try_uint64(Value v, uint64_t& out);
/// Nearest double; OverflowError "int too large to convert to float".
Result<double> int_to_double(VM&, Value v);
/// Exact truncation. ValueError or OverflowError for nan and inf ("cannot convert float NaN to
/// integer").
Result<Value> int_from_double(VM&, double d);
int int_sign(Value v);

/// All of them take int or bool values (or subclass instances) on both sides.
Result<Value> int_binary(VM&, BinaryOp, Value a, Value b);
/// -1, 0, 1.
int int_compare(Value a, Value b);
/// Also against a float that is not nan, exactly.
int int_compare_double(Value a, double b);
bool compare_result(int order, CompareOp op);  // order is -1, 0 or 1
Result<int64_t> int_hash(Value v);
/// Decimal, or base 2..36 without prefix. ValueError over the 4300-digit limit (decimal).
Result<Ref<Str>> int_to_str(VM&, Value v, int base = 10);
/// int(text, base) with CPython's ValueErrors; text is UTF-8/ASCII for numbers after digit
/// conversion.
Result<Value> int_from_text(VM&, std::string_view text, int base, Value original);
/// int(text, base) of a str, other Unicode digits and spaces included.
Result<Value> int_from_str(VM&, Str& text, int base);
/// ASCII of a character of a number's text: decimal digits and spaces of all scripts become ASCII
/// ones, anything else '?'.
char unicode_to_ascii_digit(char32_t c);
/// int(v). Runs Python code.
Result<Value> int_from_value(VM&, Value v);
/// Digits of a source literal (no sign, no underscores), base 2, 8, 10 or 16; no digit limit error
/// but the caller's.
Result<Value> int_from_digits(VM&, std::string_view digits, int base);

// --- number theory, for int's methods and module math; ints or bools in, exact ints out
/// base ** exponent % modulus, all three of pow()'s arguments; negative exponents invert.
Result<Value> int_pow_mod(VM&, Value base, Value exponent, Value modulus);
Result<Value> int_gcd(VM&, Value a, Value b);
/// The floor of the square root; the caller has refused negative numbers.
Result<Value> int_isqrt(VM&, Value v);
Result<Value> int_negate(VM&, Value v);
Result<Value> int_abs(VM&, Value v);
/// 2 ** exponent times v, for a shift count that is known to be small enough.
Result<Value> int_shift_left(VM&, Value v, size_t bits);
Result<Value> int_shift_right(VM&, Value v, size_t bits);  // floors
}  // namespace bufo
