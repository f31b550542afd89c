// The gamma function and its logarithm.
//
// By Lanczos' approximation with the coefficients that Boost.Math publishes for doubles (N = 13,
// g = 6.0246800407767296), which CPython uses as well: the results agree with it to the last bit,
// where those of the C library's tgamma do not.
// Source: G. R. Pugh, "An Analysis of the Lanczos Gamma Approximation" (2004).
#include <cmath>
#include <limits>
#include <numbers>

#include "runtime/modules/math_internal.h"

namespace bufo {

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kLanczosG = 6.024680040776729583740234375;
constexpr double kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
// Coefficients of the rational function's two polynomials, constant term first.
constexpr double kNumerator[kTerms] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
// x * (x + 1) * … * (x + 11), multiplied out.
constexpr double kDenominator[kTerms] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0,
};

double lanczos_sum(double x) {
  double numerator = 0.0, denominator = 0.0;
  if (x < 5.0) {
    for (int i = kTerms - 1; i >= 0; --i) {
      numerator = numerator * x + kNumerator[i];
      denominator = denominator * x + kDenominator[i];
    }
  } else {  // in powers of 1 / x, so that nothing overflows
    for (int i = 0; i < kTerms; ++i) {
      numerator = numerator / x + kNumerator[i];
      denominator = denominator / x + kDenominator[i];
    }
  }
  return numerator / denominator;
}

// sin(pi * x), exact at the multiples of a half.
double sin_pi(double x) {
  const double y = std::fmod(std::fabs(x), 2.0);
  double result;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0:
      result = std::sin(std::numbers::pi * y);
      break;
    case 1:
      result = std::cos(std::numbers::pi * (y - 0.5));
      break;
    case 2:
      result = std::sin(std::numbers::pi * (1.0 - y));
      break;
    case 3:
      result = -std::cos(std::numbers::pi * (y - 1.5));
      break;
    default:
      result = std::sin(std::numbers::pi * (y - 2.0));
      break;
  }
  return std::copysign(1.0, x) * result;
}

}  // namespace

MathError math_gamma_value(double x, double& out) {
  out = x;
  if (std::isnan(x) || x == kInf) return MathError::kNone;
  if (x == -kInf || x == 0.0) return MathError::kDomain;
  if (x == std::floor(x)) {
    if (x < 0.0) return MathError::kDomain;
    if (x <= 23.0) {  // 22! is the last factorial that a double holds exactly
      out = 1.0;
      for (double factor = 2.0; factor < x; factor += 1.0) out *= factor;
      return MathError::kNone;
    }
  }
  const double size = std::fabs(x);
  if (size < 1e-20) {
    out = 1.0 / x;
    return std::isinf(out) ? MathError::kRange : MathError::kNone;
  }
  if (size > 200.0) {
    if (x > 0.0) return MathError::kRange;
    out = 0.0 / sin_pi(x);
    return MathError::kNone;
  }

  const double y = size + kLanczosGMinusHalf;
  // What rounding took from y, whichever of the two terms was the larger.
  const double lost =
      size > kLanczosGMinusHalf ? (y - size) - kLanczosGMinusHalf : (y - kLanczosGMinusHalf) - size;
  const double correction = lost * kLanczosG / y;
  double result;
  if (x < 0.0) {  // reflection
    result = -std::numbers::pi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
    result -= correction * result;
    if (size < 140.0) {
      result /= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      result /= root;
      result /= root;
    }
  } else {
    result = lanczos_sum(size) / std::exp(y);
    result += correction * result;
    if (size < 140.0) {
      result *= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      result *= root;
      result *= root;
    }
  }
  out = result;
  return std::isinf(result) ? MathError::kRange : MathError::kNone;
}

MathError math_lgamma_value(double x, double& out) {
  if (!std::isfinite(x)) {
    out = std::isnan(x) ? x : kInf;
    return MathError::kNone;
  }
  out = 0.0;
  if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? MathError::kDomain : MathError::kNone;
  const double size = std::fabs(x);
  if (size < 1e-20) {
    out = -std::log(size);
    return MathError::kNone;
  }
  double result = std::log(lanczos_sum(size)) - kLanczosG;
  result += (size - 0.5) * (std::log(size + kLanczosG - 0.5) - 1.0);
  if (x < 0.0) {  // reflection
    constexpr double kLogPi = 1.144729885849400174143427351353058711647;
    result = kLogPi - std::log(std::fabs(sin_pi(size))) - std::log(size) - result;
  }
  out = result;
  return std::isinf(result) ? MathError::kRange : MathError::kNone;
}

}  // namespace bufo
