// Module math: the functions of one or two reals, and the module's table.
//
// Values are the C library's; Python's errors are told from what comes out: a nan from no nan is
// "math domain error", an infinity from finite arguments that or "math range error".
// Whole numbers are in math_int.cc, sums in math_sum.cc, gamma in math_special.cc.
// Follows Modules/mathmodule.c (CPython 3.12) in behaviour.
#include <cmath>
#include <limits>
#include <numbers>

#include "runtime/modules/math_internal.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

Raised raise_domain_error(VM& vm) { return vm.raise<ValueError>("math domain error"); }
Raised raise_math_range_error(VM& vm) { return vm.raise<OverflowError>("math range error"); }

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

Result<Value> boolean(bool b) { return Result<Value>::adopt(Value::boolean(b)); }

/// What an infinity from a finite argument means.
enum class AtInfinity : uint8_t { kDomain, kRange };

Result<Value> checked(VM& vm, double x, double result, AtInfinity at_infinity) {
  if (BUFO_UNLIKELY(!std::isfinite(result))) {
    if (std::isnan(result) && !std::isnan(x)) return raise_domain_error(vm);
    if (std::isinf(result) && std::isfinite(x)) {
      return at_infinity == AtInfinity::kRange ? raise_math_range_error(vm)
                                               : raise_domain_error(vm);
    }
  }
  return make_float(vm, result);
}

template <double (*fn)(double), AtInfinity at_infinity = AtInfinity::kDomain>
Result<Value> math_unary(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return checked(vm, x, fn(x), at_infinity);
}

// log1p(-0.0) is -0.0 on every platform that Python knows.
double log1p(double x) { return x == 0.0 ? x : std::log1p(x); }

template <MathError (*fn)(double, double&)>
Result<Value> math_special(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  double result;
  switch (fn(x, result)) {
    case MathError::kDomain:
      return raise_domain_error(vm);
    case MathError::kRange:
      return raise_math_range_error(vm);
    case MathError::kNone:
      break;
  }
  return make_float(vm, result);
}

Result<Value> math_fabs(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return make_float(vm, std::fabs(x));
}

Result<Value> math_degrees(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return make_float(vm, x * (180.0 / std::numbers::pi));
}

Result<Value> math_radians(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return make_float(vm, x * (std::numbers::pi / 180.0));
}

Result<Value> math_isnan(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return boolean(std::isnan(x));
}

Result<Value> math_isinf(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return boolean(std::isinf(x));
}

Result<Value> math_isfinite(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  return boolean(std::isfinite(x));
}

Result<Value> math_ulp(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  if (std::isnan(x)) return make_float(vm, x);
  const double size = std::fabs(x);
  if (std::isinf(size)) return make_float(vm, size);
  const double next = std::nextafter(size, kInf);
  if (std::isinf(next)) return make_float(vm, size - std::nextafter(size, -kInf));
  return make_float(vm, next - size);
}

// --- logarithms ---------------------------------------------------------------------------------

// Ints too large for a double have logarithms all the same.
template <double (*fn)(double)>
Result<double> log_of(VM& vm, Value v) {
  if (is_int(vm, v) && !v.is_small_int()) {
    if (int_sign(v) <= 0) return raise_domain_error(vm);
    const size_t bits = IntView(v).bit_length();
    if (bits > 1023) {
      // The top 64 bits decide the double; bits below that can still decide its rounding.
      AnyRef top = TRY(int_shift_right(vm, v, bits - 66));
      AnyRef back = TRY(int_shift_left(vm, top, bits - 66));
      if (int_compare(back, v) != 0) {
        top = TRY(int_binary(vm, BinaryOp::kOr, top, Value::small_int(1)));
      }
      const double significand = TRY(int_to_double(vm, top));
      int exponent;
      const double fraction = std::frexp(significand, &exponent);
      const double d = static_cast<double>(bits - 66) + exponent;
      if (d > 1024.0) return fn(fraction) + fn(2.0) * d;
      return fn(std::ldexp(significand, static_cast<int>(bits - 66)));
    }
  }
  const double x = TRY(to_double(vm, v));
  if (x <= 0.0) return raise_domain_error(vm);
  return fn(x);
}

template <double (*fn)(double)>
Result<Value> math_log_unary(VM& vm, const Args& args) {
  const double result = TRY(log_of<fn>(vm, args[0]));
  return make_float(vm, result);
}

Result<Value> math_log(VM& vm, const Args& args) {
  const double numerator = TRY(log_of<std::log>(vm, args[0]));
  if (!args.has(1)) return make_float(vm, numerator);
  const double denominator = TRY(log_of<std::log>(vm, args[1]));
  if (denominator == 0) return vm.raise<ZeroDivisionError>("float division by zero");
  return make_float(vm, numerator / denominator);
}

// --- two arguments ------------------------------------------------------------------------------

template <double (*fn)(double, double)>
Result<Value> math_binary(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  const double y = TRY(to_double(vm, args[1]));
  const double result = fn(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return raise_domain_error(vm);
  return make_float(vm, result);
}

Result<Value> math_pow(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  const double y = TRY(to_double(vm, args[1]));
  const double result = std::pow(x, y);
  if (!std::isfinite(result) && std::isfinite(x) && std::isfinite(y)) {
    if (std::isnan(result) || x == 0.0) return raise_domain_error(vm);
    return raise_math_range_error(vm);
  }
  return make_float(vm, result);
}

Result<Value> math_ldexp(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  if (!is_int(vm, args[1])) {
    return vm.raise<TypeError>("Expected an int as second argument to ldexp.");
  }
  if (x == 0.0 || !std::isfinite(x)) return make_float(vm, x);
  int64_t exponent;
  if (!try_int64(args[1], exponent)) exponent = int_sign(args[1]) < 0 ? INT64_MIN : INT64_MAX;
  // Past these no finite double has anything left, or room.
  if (exponent > 10000) return raise_math_range_error(vm);
  if (exponent < -10000) return make_float(vm, std::copysign(0.0, x));
  const double result = std::ldexp(x, static_cast<int>(exponent));
  if (std::isinf(result)) return raise_math_range_error(vm);
  return make_float(vm, result);
}

Result<Value> pair_of(VM& vm, Value first, Value second) {
  return make_tuple_of(vm, {first, second});
}

Result<Value> math_frexp(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  int exponent = 0;
  const double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
  AnyRef first = TRY(make_float(vm, fraction));
  return pair_of(vm, first, Value::small_int(exponent));
}

Result<Value> math_modf(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  double whole;
  const double fraction = std::modf(x, &whole);
  AnyRef first = TRY(make_float(vm, fraction));
  AnyRef second = TRY(make_float(vm, whole));
  return pair_of(vm, first, second);
}

Result<Value> math_isclose(VM& vm, const Args& args) {
  const double a = TRY(to_double(vm, args[0]));
  const double b = TRY(to_double(vm, args[1]));
  double relative = 1e-9, absolute = 0.0;
  if (args.has(2)) relative = TRY(to_double(vm, args[2]));
  if (args.has(3)) absolute = TRY(to_double(vm, args[3]));
  if (relative < 0.0 || absolute < 0.0) {
    return vm.raise<ValueError>("tolerances must be non-negative");
  }
  if (a == b) return boolean(true);
  if (std::isinf(a) || std::isinf(b)) return boolean(false);
  const double difference = std::fabs(b - a);
  return boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) ||
                 difference <= absolute);
}

// --- steps between doubles ----------------------------------------------------------------------

// The doubles in order as integers: adjacent doubles are adjacent, both zeros are 0.
int64_t ordinal(double d) {
  int64_t bits;
  std::memcpy(&bits, &d, sizeof bits);
  return bits < 0 ? INT64_MIN - bits : bits;
}

double from_ordinal(int64_t i, bool negative_zero) {
  const int64_t bits = i < 0 || (i == 0 && negative_zero) ? INT64_MIN - i : i;
  double d;
  std::memcpy(&d, &bits, sizeof d);
  return d;
}

Result<Value> math_nextafter(VM& vm, const Args& args) {
  const double x = TRY(to_double(vm, args[0]));
  const double y = TRY(to_double(vm, args[1]));
  if (!args.has_value(2)) return make_float(vm, std::nextafter(x, y));
  AnyRef steps_value = TRY(to_index(vm, args[2]));
  if (int_sign(steps_value) < 0) {
    return vm.raise<ValueError>("steps must be a non-negative integer");
  }
  uint64_t steps;
  if (!try_uint64(steps_value, steps)) steps = UINT64_MAX;
  if (steps == 0) return make_float(vm, x);
  if (std::isnan(x)) return make_float(vm, x);
  if (std::isnan(y) || x == y) return make_float(vm, y);
  const int64_t from = ordinal(x), to = ordinal(y);
  const uint64_t distance = from < to ? static_cast<uint64_t>(to) - static_cast<uint64_t>(from)
                                      : static_cast<uint64_t>(from) - static_cast<uint64_t>(to);
  if (steps >= distance) return make_float(vm, y);
  // Unsigned, since a step can be as long as all the doubles of both signs.
  const uint64_t start = static_cast<uint64_t>(from);
  const uint64_t end = from < to ? start + steps : start - steps;
  // Zero is reached with the sign of the side it is reached from.
  return make_float(vm, from_ordinal(static_cast<int64_t>(end), from < 0));
}

// --- to ints ------------------------------------------------------------------------------------

template <double (*fn)(double)>
Result<Value> round_by(VM& vm, Value v, Str& dunder) {
  if (v.is_small_int()) return v;
  if (!v.is_inline_float() && !is_exact<Float>(v)) {
    AnyRef method = TRY(lookup_special(vm, v, dunder));
    if (!method.is_unbound()) return call(vm, method);
  }
  const double x = TRY(to_double(vm, v));
  return int_from_double(vm, fn(x));
}

Result<Value> math_floor(VM& vm, const Args& args) {
  return round_by<std::floor>(vm, args[0], *vm.names.floor_);
}

Result<Value> math_ceil(VM& vm, const Args& args) {
  return round_by<std::ceil>(vm, args[0], *vm.names.ceil_);
}

Result<Value> math_trunc(VM& vm, const Args& args) {
  const Value v = args[0];
  if (v.is_inline_float() || is_exact<Float>(v)) return int_from_double(vm, float_value(v));
  AnyRef method = TRY(lookup_special(vm, v, *vm.names.trunc_));
  if (method.is_unbound()) {
    return vm.raise<TypeError>("type {} doesn't define __trunc__ method", type_name_of(v));
  }
  return call(vm, method);
}

// --- the table ----------------------------------------------------------------------------------

constexpr AtInfinity kRange = AtInfinity::kRange;

constexpr Method kMathFunctions[] = {
    function("acos", "(x, /)", math_unary<std::acos>, "Arc cosine, in radians from 0 to pi."),
    function("acosh", "(x, /)", math_unary<std::acosh>, "Inverse hyperbolic cosine."),
    function("asin", "(x, /)", math_unary<std::asin>, "Arc sine, in radians from -pi/2 to pi/2."),
    function("asinh", "(x, /)", math_unary<std::asinh>, "Inverse hyperbolic sine."),
    function("atan", "(x, /)", math_unary<std::atan>,
             "Arc tangent, in radians from -pi/2 to pi/2."),
    function("atan2", "(y, x, /)", math_binary<std::atan2>,
             "The angle of the point (x, y), in radians from -pi to pi."),
    function("atanh", "(x, /)", math_unary<std::atanh>, "Inverse hyperbolic tangent."),
    function("cbrt", "(x, /)", math_unary<std::cbrt>, "Cube root."),
    function("ceil", "(x, /)", math_ceil, "The smallest int that is not below x."),
    function("copysign", "(x, y, /)", math_binary<std::copysign>, "x with the sign of y."),
    function("cos", "(x, /)", math_unary<std::cos>, "Cosine of x radians."),
    function("cosh", "(x, /)", math_unary<std::cosh, kRange>, "Hyperbolic cosine."),
    function("degrees", "(x, /)", math_degrees, "Radians to degrees."),
    function("dist", "(p, q, /)", math_dist,
             "The distance of two points, given as sequences of coordinates."),
    function("erf", "(x, /)", math_unary<std::erf>, "Error function."),
    function("erfc", "(x, /)", math_unary<std::erfc>, "1 - erf(x), accurate where erf is near 1."),
    function("exp", "(x, /)", math_unary<std::exp, kRange>, "e to the power of x."),
    function("exp2", "(x, /)", math_unary<std::exp2, kRange>, "2 to the power of x."),
    function("expm1", "(x, /)", math_unary<std::expm1, kRange>,
             "exp(x) - 1, accurate for small x."),
    function("fabs", "(x, /)", math_fabs, "The absolute value, as a float."),
    function("factorial", "(n, /)", math_factorial, "1 * 2 * … * n."),
    function("floor", "(x, /)", math_floor, "The largest int that is not above x."),
    function("fmod", "(x, y, /)", math_binary<std::fmod>,
             "The remainder of x / y with the sign of x, as C has it."),
    function("frexp", "(x, /)", math_frexp,
             "The pair (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1, or (0.0, 0)."),
    function("fsum", "(seq, /)", math_fsum, "The sum, rounded only once."),
    function("gamma", "(x, /)", math_special<math_gamma_value>, "Gamma function."),
    function("gcd", "(*integers)", math_gcd, "The greatest common divisor."),
    function("hypot", "(*coordinates)", math_hypot,
             "The square root of the sum of the squares of the coordinates."),
    function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose,
             "Whether a and b differ by no more than the larger of the two tolerances allows."),
    function("isfinite", "(x, /)", math_isfinite, "Whether x is neither infinite nor nan."),
    function("isinf", "(x, /)", math_isinf, "Whether x is infinite."),
    function("isnan", "(x, /)", math_isnan, "Whether x is nan."),
    function("isqrt", "(n, /)", math_isqrt, "The square root of a non-negative int, rounded down."),
    function("lcm", "(*integers)", math_lcm, "The least common multiple."),
    function("ldexp", "(x, i, /)", math_ldexp, "x * 2**i."),
    function("lgamma", "(x, /)", math_special<math_lgamma_value>,
             "The natural logarithm of the absolute value of gamma(x)."),
    function("log", "(x, base=e, /)", math_log, "The logarithm, natural unless a base is given."),
    function("log10", "(x, /)", math_log_unary<std::log10>, "The logarithm to base 10."),
    function("log1p", "(x, /)", math_unary<log1p>, "log(1 + x), accurate for small x."),
    function("log2", "(x, /)", math_log_unary<std::log2>, "The logarithm to base 2."),
    function("modf", "(x, /)", math_modf, "The fraction and the whole part, both floats."),
    function("nextafter", "(x, y, /, *, steps=None)", math_nextafter,
             "The float that lies `steps` floats (1 by default) from x towards y."),
    function("perm", "(n, k=None, /)", math_perm,
             "The number of ordered choices of k out of n; n! without k."),
    function("comb", "(n, k, /)", math_comb, "The number of unordered choices of k out of n."),
    function("pow", "(x, y, /)", math_pow, "x to the power of y, as floats."),
    function("prod", "(iterable, /, *, start=1)", math_prod, "start times all items."),
    function("radians", "(x, /)", math_radians, "Degrees to radians."),
    function("remainder", "(x, y, /)", math_binary<std::remainder>,
             "x minus the nearest multiple of y, ties to an even multiple (IEEE 754)."),
    function("sin", "(x, /)", math_unary<std::sin>, "Sine of x radians."),
    function("sinh", "(x, /)", math_unary<std::sinh, kRange>, "Hyperbolic sine."),
    function("sqrt", "(x, /)", math_unary<std::sqrt>, "Square root."),
    function("sumprod", "(p, q, /)", math_sumprod, "The sum of the products of paired items."),
    function("tan", "(x, /)", math_unary<std::tan>, "Tangent of x radians."),
    function("tanh", "(x, /)", math_unary<std::tanh>, "Hyperbolic tangent."),
    function("trunc", "(x, /)", math_trunc, "x.__trunc__(): the whole part, as an int."),
    function("ulp", "(x, /)", math_ulp, "The distance from abs(x) to the next larger float."),
};

Result<void> math_init(VM& vm, Dict& dict) {
  constexpr struct {
    const char* name;
    double value;
  } kConstants[] = {
      {"pi", std::numbers::pi},
      {"e", std::numbers::e},
      {"tau", 2.0 * std::numbers::pi},
      {"inf", kInf},
      {"nan", std::numeric_limits<double>::quiet_NaN()},
  };
  for (const auto& constant : kConstants) {
    AnyRef value = TRY(make_new_float(vm, constant.value));
    TRY(dict_set_str(vm, dict, constant.name, value));
  }
  return ok();
}

}  // namespace

extern const ModuleSpec kMathModule;
constinit const ModuleSpec kMathModule = {
    .name = "math",
    .functions = kMathFunctions,
    .init = math_init,
    .doc = "Functions of real numbers, as the C standard defines them, and of whole numbers.",
};

}  // namespace bufo
