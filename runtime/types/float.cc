// float: making, arithmetic, comparison and the type.
//
// Guarantees: a float that fits the Value word is an immediate (make_float); subclass instances are
// always boxed. Comparisons with ints are exact, text conversions correctly rounded
// (float_text.h). Methods and the constructor are in float_methods.cc.
// Follows Objects/floatobject.c (CPython 3.12) in behaviour.
#include "runtime/types/float.h"

#include <cerrno>
#include <cmath>
#include <utility>

#include "runtime/float_text.h"
#include "runtime/hash.h"
#include "runtime/types/containers.h"
#include "runtime/types/float_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

Result<Value> make_boxed_float(VM& vm, double d) {
  Ref<Float> box = TRY(allocate<Float>(vm));
  box->value = d;
  return box;
}

Result<Ref<Str>> float_repr(VM& vm, double d) {
  char text[float_text::kReprSize];
  const size_t count = float_text::repr(d, text);
  Ref<Str> result = TRY(make_str_uninitialized(vm, count, 127));
  std::memcpy(result->data(), text, count);
  return result;
}

// --- arithmetic ---------------------------------------------------------------------------------

double float_mod(double a, double b) {
  const double r = std::fmod(a, b);
  if (r == 0) return std::copysign(0.0, b);
  return (b < 0) != (r < 0) ? r + b : r;
}

double float_floordiv(double a, double b) {
  double r = std::fmod(a, b);
  double q = (a - r) / b;
  if (r != 0 && (b < 0) != (r < 0)) q -= 1.0;
  if (q == 0) return std::copysign(0.0, a / b);
  // a - r is a multiple of b up to rounding, so q is within an ulp of a whole number.
  const double whole = std::floor(q);
  return q - whole > 0.5 ? whole + 1.0 : whole;
}

Raised raise_range_error(VM& vm) {
  Ref<Str> text = TRY(make_str(vm, "Numerical result out of range"));
  AnyRef exception =
      TRY(call(vm, Value(&vm.type(kTypeOverflowError)), {Value::small_int(ERANGE), Value(text)}));
  return raise_object(vm, exception);
}

Result<double> float_pow(VM& vm, double a, double b) {
  if (a == 0 && b < 0 && std::isfinite(b)) {
    return vm.raise<ZeroDivisionError>("0.0 cannot be raised to a negative power");
  }
  const double power = std::pow(a, b);
  if (std::isinf(power) && std::isfinite(a) && std::isfinite(b)) return raise_range_error(vm);
  return power;
}

NumberKind float_operand(VM& vm, Value v, double& out) {
  if (v.is_inline_float()) {
    out = v.inline_float();
    return NumberKind::kNumber;
  }
  if (v.is_small_int()) {
    out = static_cast<double>(v.small_int());
    return NumberKind::kNumber;
  }
  if (const Float* box = try_as<Float>(vm, v)) {
    out = box->value;
    return NumberKind::kNumber;
  }
  if (!is_int(vm, v)) return NumberKind::kOther;
  Result<double> d = int_to_double(vm, v);
  if (d.is_error()) return NumberKind::kRaised;
  out = d.value();
  return NumberKind::kNumber;
}

namespace {

Result<Value> pair_of(VM& vm, double a, double b) {
  AnyRef first = TRY(make_float(vm, a));
  AnyRef second = TRY(make_float(vm, b));
  Ref<Tuple> pair = TRY(make_tuple_of(vm, {first, second}));
  return pair;
}

Result<Value> power(VM& vm, double a, double b) {
  if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
    return complex_power(vm, {a, 0.0}, {b, 0.0});
  }
  const double d = TRY(float_pow(vm, a, b));
  return make_float(vm, d);
}

BUFO_INLINE Result<Value> calculate(VM& vm, BinaryOp op, double a, double b) {
  switch (op) {
    case BinaryOp::kAdd:
      return make_float(vm, a + b);
    case BinaryOp::kSub:
      return make_float(vm, a - b);
    case BinaryOp::kMul:
      return make_float(vm, a * b);
    case BinaryOp::kTrueDiv:
      if (b == 0) return vm.raise<ZeroDivisionError>("float division by zero");
      return make_float(vm, a / b);
    case BinaryOp::kFloorDiv:
      if (b == 0) return vm.raise<ZeroDivisionError>("float floor division by zero");
      return make_float(vm, float_floordiv(a, b));
    case BinaryOp::kMod:
      if (b == 0) return vm.raise<ZeroDivisionError>("float modulo");
      return make_float(vm, float_mod(a, b));
    case BinaryOp::kDivMod:
      if (b == 0) return vm.raise<ZeroDivisionError>("float divmod()");
      return pair_of(vm, float_floordiv(a, b), float_mod(a, b));
    case BinaryOp::kPow:
      return power(vm, a, b);
    default:
      return Result<Value>::adopt(Value::not_implemented());
  }
}

}  // namespace

Result<Value> float_binary(VM& vm, BinaryOp op, Value a, Value b) {
  double x, y;
  for (auto [v, out] : {std::pair{a, &x}, std::pair{b, &y}}) {
    switch (float_operand(vm, v, *out)) {
      case NumberKind::kNumber:
        break;
      case NumberKind::kOther:
        return Result<Value>::adopt(Value::not_implemented());
      case NumberKind::kRaised:
        return Raised{};
    }
  }
  return calculate(vm, op, x, y);
}

// --- slots --------------------------------------------------------------------------------------

namespace {

Result<Value> float_slot_repr(VM& vm, Value self) {
  Ref<Str> text = TRY(float_repr(vm, float_value(self)));
  return text;
}

Result<int64_t> float_slot_hash(VM&, Value self) {
  // A nan is equal to nothing, itself included, so any hash will do; its word tells nans apart.
  return hash_double(float_value(self), hash_address(self.bits()));
}

bool compare_doubles(double a, double b, CompareOp op) {
  switch (op) {
    case CompareOp::kLt:
      return a < b;
    case CompareOp::kLe:
      return a <= b;
    case CompareOp::kEq:
      return a == b;
    case CompareOp::kNe:
      return a != b;
    case CompareOp::kGt:
      return a > b;
    case CompareOp::kGe:
      break;
  }
  return a >= b;
}

Result<Value> float_slot_compare(VM& vm, Value self, Value other, CompareOp op) {
  const double d = float_value(self);
  bool result;
  if (is_float(vm, other)) {
    result = compare_doubles(d, float_value(other), op);
  } else if (is_int(vm, other)) {
    result =
        std::isnan(d) ? op == CompareOp::kNe : compare_result(-int_compare_double(other, d), op);
  } else {
    return Result<Value>::adopt(Value::not_implemented());
  }
  return Result<Value>::adopt(Value::boolean(result));
}

template <BinaryOp op>
Result<Value> float_slot_binary(VM& vm, Value a, Value b) {
  if (a.is_inline_float() && b.is_inline_float()) {
    return calculate(vm, op, a.inline_float(), b.inline_float());
  }
  return float_binary(vm, op, a, b);
}

Result<Value> float_slot_power3(VM& vm, Value base, Value exponent, Value modulus) {
  if (modulus.is_none()) return float_binary(vm, BinaryOp::kPow, base, exponent);
  return vm.raise<TypeError>("pow() 3rd argument not allowed unless all arguments are integers");
}

Result<Value> float_slot_negative(VM& vm, Value self) { return make_float(vm, -float_value(self)); }

Result<Value> float_slot_positive(VM& vm, Value self) {
  if (is_exact<Float>(self)) return self;
  return make_float(vm, float_value(self));
}

Result<Value> float_slot_absolute(VM& vm, Value self) {
  return make_float(vm, std::fabs(float_value(self)));
}

Result<bool> float_slot_truth(VM&, Value self) { return float_value(self) != 0; }

Result<Value> float_slot_int(VM& vm, Value self) { return int_from_double(vm, float_value(self)); }

}  // namespace

constinit const TypeSpec kFloatSpec = {
    .name = "float",
    .nbytes = sizeof(Float),
    .flags = kTypeFlagBase,
    .slots = {.new_ = float_new,
              .repr = float_slot_repr,
              .hash = float_slot_hash,
              .compare = float_slot_compare,
              .binary = {.add = float_slot_binary<BinaryOp::kAdd>,
                         .sub = float_slot_binary<BinaryOp::kSub>,
                         .mul = float_slot_binary<BinaryOp::kMul>,
                         .truediv = float_slot_binary<BinaryOp::kTrueDiv>,
                         .floordiv = float_slot_binary<BinaryOp::kFloorDiv>,
                         .mod = float_slot_binary<BinaryOp::kMod>,
                         .divmod = float_slot_binary<BinaryOp::kDivMod>,
                         .pow = float_slot_binary<BinaryOp::kPow>},
              .power3 = float_slot_power3,
              .negative = float_slot_negative,
              .positive = float_slot_positive,
              .absolute = float_slot_absolute,
              .truth = float_slot_truth,
              .to_int = float_slot_int,
              .to_float = float_slot_positive},
    .methods = std::span<const Method>(kFloatMethods, kFloatMethodCount),
    .getsets = std::span<const GetSet>(kFloatGetSets, kFloatGetSetCount),
    .signature = "(x=0, /)",
    .doc = "A floating-point number, from a number or from text.",
};

}  // namespace bufo
