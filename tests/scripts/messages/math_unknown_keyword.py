import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(foo=1))  # expect: TypeError: math.acos() takes no keyword arguments
t(lambda: math.acosh(foo=1))  # expect: TypeError: math.acosh() takes no keyword arguments
t(lambda: math.asin(foo=1))  # expect: TypeError: math.asin() takes no keyword arguments
t(lambda: math.asinh(foo=1))  # expect: TypeError: math.asinh() takes no keyword arguments
t(lambda: math.atan(foo=1))  # expect: TypeError: math.atan() takes no keyword arguments
t(lambda: math.atan2(foo=1))  # expect: TypeError: math.atan2() takes no keyword arguments
t(lambda: math.atanh(foo=1))  # expect: TypeError: math.atanh() takes no keyword arguments
t(lambda: math.cbrt(foo=1))  # expect: TypeError: math.cbrt() takes no keyword arguments
t(lambda: math.ceil(foo=1))  # expect: TypeError: math.ceil() takes no keyword arguments
t(lambda: math.comb(foo=1))  # expect: TypeError: math.comb() takes no keyword arguments
t(lambda: math.copysign(foo=1))  # expect: TypeError: math.copysign() takes no keyword arguments
t(lambda: math.cos(foo=1))  # expect: TypeError: math.cos() takes no keyword arguments
t(lambda: math.cosh(foo=1))  # expect: TypeError: math.cosh() takes no keyword arguments
t(lambda: math.degrees(foo=1))  # expect: TypeError: math.degrees() takes no keyword arguments
t(lambda: math.dist(foo=1))  # expect: TypeError: math.dist() takes no keyword arguments
t(lambda: math.erf(foo=1))  # expect: TypeError: math.erf() takes no keyword arguments
t(lambda: math.erfc(foo=1))  # expect: TypeError: math.erfc() takes no keyword arguments
t(lambda: math.exp(foo=1))  # expect: TypeError: math.exp() takes no keyword arguments
t(lambda: math.exp2(foo=1))  # expect: TypeError: math.exp2() takes no keyword arguments
t(lambda: math.expm1(foo=1))  # expect: TypeError: math.expm1() takes no keyword arguments
t(lambda: math.fabs(foo=1))  # expect: TypeError: math.fabs() takes no keyword arguments
t(lambda: math.factorial(foo=1))  # expect: TypeError: math.factorial() takes no keyword arguments
t(lambda: math.floor(foo=1))  # expect: TypeError: math.floor() takes no keyword arguments
t(lambda: math.fmod(foo=1))  # expect: TypeError: math.fmod() takes no keyword arguments
t(lambda: math.frexp(foo=1))  # expect: TypeError: math.frexp() takes no keyword arguments
t(lambda: math.fsum(foo=1))  # expect: TypeError: math.fsum() takes no keyword arguments
t(lambda: math.gamma(foo=1))  # expect: TypeError: math.gamma() takes no keyword arguments
t(lambda: math.gcd(foo=1))  # expect: TypeError: math.gcd() takes no keyword arguments
t(lambda: math.hypot(foo=1))  # expect: TypeError: math.hypot() takes no keyword arguments
t(lambda: math.isclose(foo=1))  # expect: TypeError: isclose() missing required argument 'a' (pos 1)
t(lambda: math.isfinite(foo=1))  # expect: TypeError: math.isfinite() takes no keyword arguments
t(lambda: math.isinf(foo=1))  # expect: TypeError: math.isinf() takes no keyword arguments
t(lambda: math.isnan(foo=1))  # expect: TypeError: math.isnan() takes no keyword arguments
t(lambda: math.isqrt(foo=1))  # expect: TypeError: math.isqrt() takes no keyword arguments
t(lambda: math.lcm(foo=1))  # expect: TypeError: math.lcm() takes no keyword arguments
t(lambda: math.ldexp(foo=1))  # expect: TypeError: math.ldexp() takes no keyword arguments
t(lambda: math.lgamma(foo=1))  # expect: TypeError: math.lgamma() takes no keyword arguments
t(lambda: math.log(foo=1))  # expect: TypeError: math.log() takes no keyword arguments
t(lambda: math.log10(foo=1))  # expect: TypeError: math.log10() takes no keyword arguments
t(lambda: math.log1p(foo=1))  # expect: TypeError: math.log1p() takes no keyword arguments
t(lambda: math.log2(foo=1))  # expect: TypeError: math.log2() takes no keyword arguments
t(lambda: math.modf(foo=1))  # expect: TypeError: math.modf() takes no keyword arguments
t(lambda: math.nextafter(foo=1))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (0 given)
t(lambda: math.perm(foo=1))  # expect: TypeError: math.perm() takes no keyword arguments
t(lambda: math.pow(foo=1))  # expect: TypeError: math.pow() takes no keyword arguments
t(lambda: math.prod(foo=1))
# expect: TypeError: prod() takes exactly 1 positional argument (0 given)
t(lambda: math.radians(foo=1))  # expect: TypeError: math.radians() takes no keyword arguments
t(lambda: math.remainder(foo=1))  # expect: TypeError: math.remainder() takes no keyword arguments
t(lambda: math.sin(foo=1))  # expect: TypeError: math.sin() takes no keyword arguments
t(lambda: math.sinh(foo=1))  # expect: TypeError: math.sinh() takes no keyword arguments
t(lambda: math.sqrt(foo=1))  # expect: TypeError: math.sqrt() takes no keyword arguments
t(lambda: math.sumprod(foo=1))  # expect: TypeError: math.sumprod() takes no keyword arguments
t(lambda: math.tan(foo=1))  # expect: TypeError: math.tan() takes no keyword arguments
t(lambda: math.tanh(foo=1))  # expect: TypeError: math.tanh() takes no keyword arguments
t(lambda: math.trunc(foo=1))  # expect: TypeError: math.trunc() takes no keyword arguments
t(lambda: math.ulp(foo=1))  # expect: TypeError: math.ulp() takes no keyword arguments
