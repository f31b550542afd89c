// float: most values inline in the Value word; the others boxed here. complex beside it.
#pragma once

#include "runtime/operators.h"

namespace bufo {

struct Float : Object {
  static constexpr TypeIndex kIndex = kTypeFloat;
  double value;
};

struct Complex : Object {
  static constexpr TypeIndex kIndex = kTypeComplex;
  double real, imag;
};

Result<Value> make_boxed_float(VM&, double d);
BUFO_INLINE Result<Value> make_float(VM& vm, double d) {
  if (BUFO_LIKELY(Value::fits_inline_float(d))) return Result<Value>::adopt(Value::inline_float(d));
  return make_boxed_float(vm, d);
}
/// As make_float, but a NaN is an object of its own: what float("nan") gives is not what another
/// call gives, and containers can tell the two apart.
inline Result<Value> make_new_float(VM& vm, double d) {
  return BUFO_UNLIKELY(d != d) ? make_boxed_float(vm, d) : make_float(vm, d);
}
Result<Value> make_complex(VM&, double real, double imag);

/// A float or an instance of a subclass?
inline bool is_float(VM& vm, Value v) { return v.is_inline_float() || is_a<Float>(vm, v); }
/// The double of a float value (is_float holds).
inline double float_value(Value v) {
  return v.is_inline_float() ? v.inline_float() : as<Float>(v).value;
}

Result<Ref<Str>> float_repr(VM&, double d);
Result<Value> float_binary(VM&, BinaryOp, Value a, Value b);  // int and float operands mixed
double float_mod(double a, double b);                         // Python's sign rule; b != 0
double float_floordiv(double a, double b);
Result<double> float_pow(VM&, double a,
                         double b);  // raises; a negative base with fractional b is the caller's

}  // namespace bufo
