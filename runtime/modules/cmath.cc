// Module cmath: the elementary functions of complex numbers.
//
// Finite arguments go by W. Kahan's formulas ("Branch Cuts for Complex Elementary Functions",
// 1987), scaled where a part is very large or very small, which is what CPython does: results agree
// with it. Infinite and nan arguments go to the C library, whose special values are those of C99's
// annex G; where the standard leaves a sign open, CPython's choice stands before the call.
#include <cerrno>
#include <cfloat>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

#include "runtime/modules/math_internal.h"
#include "runtime/types/containers.h"
#include "runtime/types/float_internal.h"

namespace bufo {

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kLarge = DBL_MAX / 4.0;  // above, a sum of two squares' root might overflow
const double kSqrtLarge = std::sqrt(kLarge);
const double kLogLarge = std::log(kLarge);
const double kSqrtMin = std::sqrt(DBL_MIN);
constexpr int kScaleUp = 53;
constexpr double kLn2 = std::numbers::ln2;

using Z = ComplexNumber;

bool is_finite(Z z) { return std::isfinite(z.real) && std::isfinite(z.imag); }
Z times_i(Z z) { return {-z.imag, z.real}; }
Z over_i(Z z) { return {z.imag, -z.real}; }

// For infinite and nan arguments. `domain_error`: nothing lies on a circle of infinite angle.
using Library = std::complex<double> (*)(const std::complex<double>&);
template <Library fn>
Z by_library(Z z, bool domain_error, MathError& error) {
  if (domain_error) error = MathError::kDomain;
  const std::complex<double> w = fn(std::complex<double>(z.real, z.imag));
  return {w.real(), w.imag()};
}

// Each function tells of poles and overflow through `error`. asin, atan, cos, sin and tan are the
// hyperbolic ones turned by a quarter.

Z sqrt_of(Z z, MathError& error) {
  if (!is_finite(z)) return by_library<std::sqrt<double>>(z, false, error);
  if (z.real == 0.0 && z.imag == 0.0) return {0.0, z.imag};
  double x = std::fabs(z.real);
  const double y = std::fabs(z.imag);
  double s;
  if (x < DBL_MIN && y < DBL_MIN) {
    x = std::ldexp(x, kScaleUp);
    s = std::ldexp(std::sqrt(x + std::hypot(x, std::ldexp(y, kScaleUp))), -(kScaleUp + 1) / 2);
  } else {
    x /= 8.0;
    s = 2.0 * std::sqrt(x + std::hypot(x, y / 8.0));
  }
  const double d = y / (2.0 * s);
  if (z.real >= 0.0) return {s, std::copysign(d, z.imag)};
  return {d, std::copysign(s, z.imag)};
}

// log |z / 2| + addend, where z is so large that |z| might overflow.
double log_of_large(Z z, double addend) {
  return std::log(std::hypot(z.real / 2.0, z.imag / 2.0)) + addend;
}

bool is_large(Z z) { return std::fabs(z.real) > kLarge || std::fabs(z.imag) > kLarge; }

Z log_of(Z z, MathError& error) {
  if (!is_finite(z)) return by_library<std::log<double>>(z, false, error);
  const double x = std::fabs(z.real), y = std::fabs(z.imag);
  const double angle = std::atan2(z.imag, z.real);
  if (is_large(z)) return {log_of_large(z, kLn2), angle};
  if (x < DBL_MIN && y < DBL_MIN) {
    if (x == 0.0 && y == 0.0) {
      error = MathError::kDomain;
      return {-kInf, angle};
    }
    return {
        std::log(std::hypot(std::ldexp(x, kScaleUp), std::ldexp(y, kScaleUp))) - kScaleUp * kLn2,
        angle};
  }
  const double size = std::hypot(x, y);
  if (size < 0.71 || size > 1.73) return {std::log(size), angle};
  // Near one the logarithm of the size would lose digits.
  const double larger = x > y ? x : y, smaller = x > y ? y : x;
  return {std::log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0, angle};
}

Z checked_range(Z z, MathError& error) {
  if (std::isinf(z.real) || std::isinf(z.imag)) error = MathError::kRange;
  return z;
}

Z exp_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (z.real == -kInf && !std::isfinite(z.imag)) return {0.0, 0.0};
    return by_library<std::exp<double>>(
        z, std::isinf(z.imag) && (std::isfinite(z.real) || z.real == kInf), error);
  }
  if (z.real > kLogLarge) {
    const double l = std::exp(z.real - 1.0);
    return checked_range(
        {l * std::cos(z.imag) * std::numbers::e, l * std::sin(z.imag) * std::numbers::e}, error);
  }
  const double l = std::exp(z.real);
  return checked_range({l * std::cos(z.imag), l * std::sin(z.imag)}, error);
}

Z cosh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (std::isnan(z.real) && z.imag == 0.0) return {z.real, 0.0};
    return by_library<std::cosh<double>>(z, std::isinf(z.imag) && !std::isnan(z.real), error);
  }
  if (std::fabs(z.real) > kLogLarge) {
    const double x = z.real - std::copysign(1.0, z.real);
    return checked_range({std::cos(z.imag) * std::cosh(x) * std::numbers::e,
                          std::sin(z.imag) * std::sinh(x) * std::numbers::e},
                         error);
  }
  return checked_range({std::cos(z.imag) * std::cosh(z.real), std::sin(z.imag) * std::sinh(z.real)},
                       error);
}

Z sinh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (z.real == 0.0 && std::isnan(z.imag)) return {0.0, z.imag};
    return by_library<std::sinh<double>>(z, std::isinf(z.imag) && !std::isnan(z.real), error);
  }
  if (std::fabs(z.real) > kLogLarge) {
    const double x = z.real - std::copysign(1.0, z.real);
    return checked_range({std::cos(z.imag) * std::sinh(x) * std::numbers::e,
                          std::sin(z.imag) * std::cosh(x) * std::numbers::e},
                         error);
  }
  return checked_range({std::cos(z.imag) * std::sinh(z.real), std::sin(z.imag) * std::cosh(z.real)},
                       error);
}

Z tanh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (z.real == 0.0 && std::isnan(z.imag)) return {z.imag, z.imag};
    if (std::isinf(z.real) && !std::isfinite(z.imag)) return {std::copysign(1.0, z.real), 0.0};
    return by_library<std::tanh<double>>(z, std::isinf(z.imag) && std::isfinite(z.real), error);
  }
  if (std::fabs(z.real) > kLogLarge) {
    return {std::copysign(1.0, z.real),
            4.0 * std::sin(z.imag) * std::cos(z.imag) * std::exp(-2.0 * std::fabs(z.real))};
  }
  const double tx = std::tanh(z.real), ty = std::tan(z.imag);
  const double cx = 1.0 / std::cosh(z.real);
  const double product = tx * ty;
  const double scale = 1.0 + product * product;
  return {tx * (1.0 + ty * ty) / scale, ((ty / scale) * cx) * cx};
}

Z cos_of(Z z, MathError& error) { return cosh_of(times_i(z), error); }
Z sin_of(Z z, MathError& error) { return over_i(sinh_of(times_i(z), error)); }
Z tan_of(Z z, MathError& error) { return over_i(tanh_of(times_i(z), error)); }

Z acos_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (std::isinf(z.real) && std::isnan(z.imag)) return {z.imag, kInf};
    return by_library<std::acos<double>>(z, false, error);
  }
  if (is_large(z)) {
    const double log = log_of_large(z, 2.0 * kLn2);
    return {std::atan2(std::fabs(z.imag), z.real),
            z.real < 0.0 ? -std::copysign(log, z.imag) : std::copysign(log, -z.imag)};
  }
  const Z s1 = sqrt_of({1.0 - z.real, -z.imag}, error);
  const Z s2 = sqrt_of({1.0 + z.real, z.imag}, error);
  return {2.0 * std::atan2(s1.real, s2.real), std::asinh(s2.real * s1.imag - s2.imag * s1.real)};
}

Z acosh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (z.real == 0.0 && std::isnan(z.imag)) return {z.imag, z.imag};
    return by_library<std::acosh<double>>(z, false, error);
  }
  if (is_large(z)) return {log_of_large(z, 2.0 * kLn2), std::atan2(z.imag, z.real)};
  const Z s1 = sqrt_of({z.real - 1.0, z.imag}, error);
  const Z s2 = sqrt_of({z.real + 1.0, z.imag}, error);
  return {std::asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * std::atan2(s1.imag, s2.real)};
}

Z asinh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (std::isnan(z.real) && std::isinf(z.imag)) return {kInf, z.real};
    return by_library<std::asinh<double>>(z, false, error);
  }
  if (is_large(z)) {
    const double log = log_of_large(z, 2.0 * kLn2);
    return {z.imag >= 0.0 ? std::copysign(log, z.real) : -std::copysign(log, -z.real),
            std::atan2(z.imag, std::fabs(z.real))};
  }
  const Z s1 = sqrt_of({1.0 + z.imag, -z.real}, error);
  const Z s2 = sqrt_of({1.0 - z.imag, z.real}, error);
  return {std::asinh(s1.real * s2.imag - s2.real * s1.imag),
          std::atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag)};
}

Z asin_of(Z z, MathError& error) { return over_i(asinh_of(times_i(z), error)); }

Z atanh_of(Z z, MathError& error) {
  if (!is_finite(z)) {
    if (std::isnan(z.real) && std::isinf(z.imag)) {
      return {0.0, std::copysign(std::numbers::pi / 2.0, z.imag)};
    }
    return by_library<std::atanh<double>>(z, false, error);
  }
  if (std::signbit(z.real)) {  // odd
    const Z w = atanh_of({-z.real, -z.imag}, error);
    return {-w.real, -w.imag};
  }
  const double y = std::fabs(z.imag);
  if (z.real > kSqrtLarge || y > kSqrtLarge) {
    const double half = std::hypot(z.real / 2.0, z.imag / 2.0);
    return {z.real / 4.0 / half / half, -std::copysign(std::numbers::pi / 2.0, -z.imag)};
  }
  if (z.real == 1.0 && y < kSqrtMin) {
    if (y == 0.0) {
      error = MathError::kDomain;
      return {kInf, z.imag};
    }
    return {-std::log(std::sqrt(y) / std::sqrt(std::hypot(y, 2.0))),
            std::copysign(std::atan2(2.0, -y) / 2.0, z.imag)};
  }
  const double below = 1.0 - z.real;
  return {std::log1p(4.0 * z.real / (below * below + y * y)) / 4.0,
          -std::atan2(-2.0 * z.imag, below * (1.0 + z.real) - y * y) / 2.0};
}

Z atan_of(Z z, MathError& error) { return over_i(atanh_of(times_i(z), error)); }

Z log10_of(Z z, MathError& error) {
  const Z w = log_of(z, error);
  return {w.real / std::numbers::ln10, w.imag / std::numbers::ln10};
}

// --- arguments and results

Result<Z> complex_argument(VM& vm, Value v) {
  Z z;
  const NumberKind kind = TRY(complex_from_number(vm, v, z));
  if (kind == NumberKind::kOther) {
    return vm.raise<TypeError>("must be real number, not {}", type_name_of(v));
  }
  return z;
}

Result<void> check(VM& vm, MathError error) {
  if (error == MathError::kDomain) return raise_domain_error(vm);
  if (error == MathError::kRange) return raise_math_range_error(vm);
  return ok();
}

template <Z (*fn)(Z, MathError&)>
Result<Value> cmath_unary(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  MathError error = MathError::kNone;
  const Z w = fn(z, error);
  TRY(check(vm, error));
  return make_complex(vm, w.real, w.imag);
}

Result<Value> cmath_log(VM& vm, const Args& args) {
  Z z = TRY(complex_argument(vm, args[0]));
  MathError error = MathError::kNone;
  if (args.has(1)) {
    const Z base = TRY(complex_argument(vm, args[1]));
    MathError ignored = MathError::kNone;  // log(0, base) is infinite and no error
    z = log_of(z, ignored);
    const Z divisor = log_of(base, error);
    if (!complex_quotient(z, divisor, z)) error = MathError::kDomain;
  } else {
    z = log_of(z, error);
  }
  TRY(check(vm, error));
  return make_complex(vm, z.real, z.imag);
}

Result<Value> cmath_phase(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  errno = 0;
  const double phase = std::atan2(z.imag, z.real);
  // An angle that underflows is an error here, though not in math.atan2.
  if (errno == ERANGE) return raise_math_range_error(vm);
  return make_float(vm, phase);
}

double size_of(Z z) { return std::hypot(z.real, z.imag); }

Result<Value> cmath_polar(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  const double size = size_of(z);
  if (std::isinf(size) && is_finite(z)) return raise_math_range_error(vm);
  AnyRef first = TRY(make_float(vm, size));
  AnyRef second = TRY(make_float(vm, std::atan2(z.imag, z.real)));
  return make_tuple_of(vm, {first, second});
}

Result<Value> cmath_rect(VM& vm, const Args& args) {
  const double r = TRY(to_double(vm, args[0]));
  const double phi = TRY(to_double(vm, args[1]));
  if (std::isfinite(r) && std::isfinite(phi)) {
    if (phi == 0.0) return make_complex(vm, r, r * phi);
    return make_complex(vm, r * std::cos(phi), r * std::sin(phi));
  }
  if (std::isinf(phi) && r != 0.0 && !std::isnan(r)) return raise_domain_error(vm);
  if (std::isinf(r) && std::isfinite(phi) && phi != 0.0) {
    const double imag = std::copysign(kInf, std::sin(phi));
    const double real = std::copysign(kInf, std::cos(phi));
    return make_complex(vm, r > 0 ? real : -real, r > 0 ? imag : -imag);
  }
  const double nan = std::nan("");
  if (std::isinf(r) && phi == 0.0) return make_complex(vm, r, r > 0 ? phi : -phi);
  if (std::isinf(r)) return make_complex(vm, kInf, nan);  // the angle is nan
  if (r == 0.0) return make_complex(vm, 0.0, 0.0);
  if (std::isnan(r) && phi == 0.0) return make_complex(vm, nan, 0.0);
  return make_complex(vm, nan, nan);
}

Result<Value> boolean(bool b) { return Result<Value>::adopt(Value::boolean(b)); }

Result<Value> cmath_isfinite(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  return boolean(is_finite(z));
}

Result<Value> cmath_isinf(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  return boolean(std::isinf(z.real) || std::isinf(z.imag));
}

Result<Value> cmath_isnan(VM& vm, const Args& args) {
  const Z z = TRY(complex_argument(vm, args[0]));
  return boolean(std::isnan(z.real) || std::isnan(z.imag));
}

Result<Value> cmath_isclose(VM& vm, const Args& args) {
  const Z a = TRY(complex_argument(vm, args[0]));
  const Z b = TRY(complex_argument(vm, args[1]));
  double relative = 1e-9, absolute_tolerance = 0.0;
  if (args.has(2)) relative = TRY(to_double(vm, args[2]));
  if (args.has(3)) absolute_tolerance = TRY(to_double(vm, args[3]));
  if (relative < 0.0 || absolute_tolerance < 0.0) {
    return vm.raise<ValueError>("tolerances must be non-negative");
  }
  if (a.real == b.real && a.imag == b.imag) return boolean(true);
  const auto is_inf = [](Z z) { return std::isinf(z.real) || std::isinf(z.imag); };
  if (is_inf(a) || is_inf(b)) return boolean(false);
  const double difference = size_of({a.real - b.real, a.imag - b.imag});
  return boolean(difference <= relative * size_of(b) || difference <= relative * size_of(a) ||
                 difference <= absolute_tolerance);
}

constexpr Method kCmathFunctions[] = {
    function("acos", "(z, /)", cmath_unary<acos_of>, "Arc cosine."),
    function("acosh", "(z, /)", cmath_unary<acosh_of>, "Inverse hyperbolic cosine."),
    function("asin", "(z, /)", cmath_unary<asin_of>, "Arc sine."),
    function("asinh", "(z, /)", cmath_unary<asinh_of>, "Inverse hyperbolic sine."),
    function("atan", "(z, /)", cmath_unary<atan_of>, "Arc tangent."),
    function("atanh", "(z, /)", cmath_unary<atanh_of>, "Inverse hyperbolic tangent."),
    function("cos", "(z, /)", cmath_unary<cos_of>, "Cosine."),
    function("cosh", "(z, /)", cmath_unary<cosh_of>, "Hyperbolic cosine."),
    function("exp", "(z, /)", cmath_unary<exp_of>, "e to the power of z."),
    function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", cmath_isclose,
             "Whether a and b differ by no more than the larger of the two tolerances allows."),
    function("isfinite", "(z, /)", cmath_isfinite, "Whether both parts are finite."),
    function("isinf", "(z, /)", cmath_isinf, "Whether a part is infinite."),
    function("isnan", "(z, /)", cmath_isnan, "Whether a part is nan."),
    function("log", "(z, base=<unrepresentable>, /)", cmath_log,
             "The logarithm, natural unless a base is given."),
    function("log10", "(z, /)", cmath_unary<log10_of>, "The logarithm to base 10."),
    function("phase", "(z, /)", cmath_phase, "The angle of z, from -pi to pi."),
    function("polar", "(z, /)", cmath_polar, "The pair of distance and angle."),
    function("rect", "(r, phi, /)", cmath_rect, "The number of this distance and angle."),
    function("sin", "(z, /)", cmath_unary<sin_of>, "Sine."),
    function("sinh", "(z, /)", cmath_unary<sinh_of>, "Hyperbolic sine."),
    function("sqrt", "(z, /)", cmath_unary<sqrt_of>, "Square root."),
    function("tan", "(z, /)", cmath_unary<tan_of>, "Tangent."),
    function("tanh", "(z, /)", cmath_unary<tanh_of>, "Hyperbolic tangent."),
};

Result<void> cmath_init(VM& vm, Dict& dict) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const struct {
    const char* name;
    double value;
  } constants[] = {{"pi", std::numbers::pi},
                   {"e", std::numbers::e},
                   {"tau", 2.0 * std::numbers::pi},
                   {"inf", kInf},
                   {"nan", nan}};
  for (const auto& constant : constants) {
    AnyRef value = TRY(make_new_float(vm, constant.value));
    TRY(dict_set_str(vm, dict, constant.name, value));
  }
  AnyRef infj = TRY(make_complex(vm, 0.0, kInf));
  TRY(dict_set_str(vm, dict, "infj", infj));
  AnyRef nanj = TRY(make_complex(vm, 0.0, nan));
  return dict_set_str(vm, dict, "nanj", nanj);
}

}  // namespace

extern const ModuleSpec kCmathModule;
constinit const ModuleSpec kCmathModule = {
    .name = "cmath",
    .functions = kCmathFunctions,
    .init = cmath_init,
    .doc = "Functions of complex numbers.",
};

}  // namespace bufo
