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

/// Any machine integer as an int.
Result<Value> make_int(VM&, int64_t i);
Result<Value> make_int_unsigned(VM&, uint64_t u);
/// From limbs; normalises; small results become immediates.
Result<Value> make_int_limbs(VM&, const mp_limb_t* limbs, size_t count, bool negative);
/// int or bool or a subclass instance?
inline bool is_int(VM& vm, Value v) { return v.is_small_int() || v.is_bool() || is_a<Int>(vm, v); }

/// A uniform borrowed view on any int or bool value: limbs and sign, immediates included.
class IntView {
 public:
  explicit IntView(Value v);
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;
  const mp_limb_t* limbs() const { return limbs_; }
  size_t count() const { return count_; }  // 0 for zero
  bool negative() const { return negative_; }

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
/// Exact truncation of a finite double.
Result<Value> int_from_double(VM&, double d);
int int_sign(Value v);

/// All of them take int or bool values (or subclass instances) on both sides.
Result<Value> int_binary(VM&, BinaryOp, Value a, Value b);
/// -1, 0, 1.
int int_compare(Value a, Value b);
/// Also against a float, exactly.
int int_compare_double(Value a, double b);
Result<int64_t> int_hash(Value v);
/// Decimal, or base 2..36 without prefix. ValueError over the 4300-digit limit (decimal).
Result<Ref<Str>> int_to_str(VM&, Value v, int base = 10);
/// int(text, base) with CPython's ValueErrors; text is UTF-8/ASCII for numbers after digit
/// conversion.
Result<Value> int_from_text(VM&, std::string_view text, int base, Value original);
/// Digits of a source literal (no sign, no underscores), base 2, 8, 10 or 16; no digit limit error
/// but the caller's.
Result<Value> int_from_digits(VM&, std::string_view digits, int base);

}  // namespace bufo
