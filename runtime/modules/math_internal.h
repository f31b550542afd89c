// What the files of module math share.
#pragma once

#include "runtime/native.h"
#include "runtime/operators.h"

namespace bufo {

/// ValueError "math domain error" and OverflowError "math range error".
Raised raise_domain_error(VM&);
Raised raise_math_range_error(VM&);

// --- math_special.cc. inf or nan for a finite argument means an error: see gamma_error.
enum class MathError : uint8_t { kNone, kDomain, kRange };
MathError math_gamma_value(double x, double& out);
MathError math_lgamma_value(double x, double& out);

// --- math_int.cc
Result<Value> math_factorial(VM&, const Args&);
Result<Value> math_comb(VM&, const Args&);
Result<Value> math_perm(VM&, const Args&);
Result<Value> math_gcd(VM&, const Args&);
Result<Value> math_lcm(VM&, const Args&);
Result<Value> math_isqrt(VM&, const Args&);

// --- math_sum.cc
Result<Value> math_fsum(VM&, const Args&);
Result<Value> math_prod(VM&, const Args&);
Result<Value> math_sumprod(VM&, const Args&);
Result<Value> math_hypot(VM&, const Args&);
Result<Value> math_dist(VM&, const Args&);

}  // namespace bufo
