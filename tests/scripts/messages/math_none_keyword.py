import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(None, foo=1))  # expect: TypeError: math.acos() takes no keyword arguments
t(lambda: math.acosh(None, foo=1))  # expect: TypeError: math.acosh() takes no keyword arguments
t(lambda: math.asin(None, foo=1))  # expect: TypeError: math.asin() takes no keyword arguments
t(lambda: math.asinh(None, foo=1))  # expect: TypeError: math.asinh() takes no keyword arguments
t(lambda: math.atan(None, foo=1))  # expect: TypeError: math.atan() takes no keyword arguments
t(lambda: math.atan2(None, foo=1))  # expect: TypeError: math.atan2() takes no keyword arguments
t(lambda: math.atanh(None, foo=1))  # expect: TypeError: math.atanh() takes no keyword arguments
t(lambda: math.cbrt(None, foo=1))  # expect: TypeError: math.cbrt() takes no keyword arguments
t(lambda: math.ceil(None, foo=1))  # expect: TypeError: math.ceil() takes no keyword arguments
t(lambda: math.comb(None, foo=1))  # expect: TypeError: math.comb() takes no keyword arguments
t(lambda: math.copysign(None, foo=1))
# expect: TypeError: math.copysign() takes no keyword arguments
t(lambda: math.cos(None, foo=1))  # expect: TypeError: math.cos() takes no keyword arguments
t(lambda: math.cosh(None, foo=1))  # expect: TypeError: math.cosh() takes no keyword arguments
t(lambda: math.degrees(None, foo=1))  # expect: TypeError: math.degrees() takes no keyword arguments
t(lambda: math.dist(None, foo=1))  # expect: TypeError: math.dist() takes no keyword arguments
t(lambda: math.erf(None, foo=1))  # expect: TypeError: math.erf() takes no keyword arguments
t(lambda: math.erfc(None, foo=1))  # expect: TypeError: math.erfc() takes no keyword arguments
t(lambda: math.exp(None, foo=1))  # expect: TypeError: math.exp() takes no keyword arguments
t(lambda: math.exp2(None, foo=1))  # expect: TypeError: math.exp2() takes no keyword arguments
t(lambda: math.expm1(None, foo=1))  # expect: TypeError: math.expm1() takes no keyword arguments
t(lambda: math.fabs(None, foo=1))  # expect: TypeError: math.fabs() takes no keyword arguments
t(lambda: math.factorial(None, foo=1))
# expect: TypeError: math.factorial() takes no keyword arguments
t(lambda: math.floor(None, foo=1))  # expect: TypeError: math.floor() takes no keyword arguments
t(lambda: math.fmod(None, foo=1))  # expect: TypeError: math.fmod() takes no keyword arguments
t(lambda: math.frexp(None, foo=1))  # expect: TypeError: math.frexp() takes no keyword arguments
t(lambda: math.fsum(None, foo=1))  # expect: TypeError: math.fsum() takes no keyword arguments
t(lambda: math.gamma(None, foo=1))  # expect: TypeError: math.gamma() takes no keyword arguments
t(lambda: math.gcd(None, foo=1))  # expect: TypeError: math.gcd() takes no keyword arguments
t(lambda: math.hypot(None, foo=1))  # expect: TypeError: math.hypot() takes no keyword arguments
t(lambda: math.isclose(None, foo=1))
# expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite(None, foo=1))
# expect: TypeError: math.isfinite() takes no keyword arguments
t(lambda: math.isinf(None, foo=1))  # expect: TypeError: math.isinf() takes no keyword arguments
t(lambda: math.isnan(None, foo=1))  # expect: TypeError: math.isnan() takes no keyword arguments
t(lambda: math.isqrt(None, foo=1))  # expect: TypeError: math.isqrt() takes no keyword arguments
t(lambda: math.lcm(None, foo=1))  # expect: TypeError: math.lcm() takes no keyword arguments
t(lambda: math.ldexp(None, foo=1))  # expect: TypeError: math.ldexp() takes no keyword arguments
t(lambda: math.lgamma(None, foo=1))  # expect: TypeError: math.lgamma() takes no keyword arguments
t(lambda: math.log(None, foo=1))  # expect: TypeError: math.log() takes no keyword arguments
t(lambda: math.log10(None, foo=1))  # expect: TypeError: math.log10() takes no keyword arguments
t(lambda: math.log1p(None, foo=1))  # expect: TypeError: math.log1p() takes no keyword arguments
t(lambda: math.log2(None, foo=1))  # expect: TypeError: math.log2() takes no keyword arguments
t(lambda: math.modf(None, foo=1))  # expect: TypeError: math.modf() takes no keyword arguments
t(lambda: math.nextafter(None, foo=1))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm(None, foo=1))  # expect: TypeError: math.perm() takes no keyword arguments
t(lambda: math.pow(None, foo=1))  # expect: TypeError: math.pow() takes no keyword arguments
t(lambda: math.prod(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for prod()
t(lambda: math.radians(None, foo=1))  # expect: TypeError: math.radians() takes no keyword arguments
t(lambda: math.remainder(None, foo=1))
# expect: TypeError: math.remainder() takes no keyword arguments
t(lambda: math.sin(None, foo=1))  # expect: TypeError: math.sin() takes no keyword arguments
t(lambda: math.sinh(None, foo=1))  # expect: TypeError: math.sinh() takes no keyword arguments
t(lambda: math.sqrt(None, foo=1))  # expect: TypeError: math.sqrt() takes no keyword arguments
t(lambda: math.sumprod(None, foo=1))  # expect: TypeError: math.sumprod() takes no keyword arguments
t(lambda: math.tan(None, foo=1))  # expect: TypeError: math.tan() takes no keyword arguments
t(lambda: math.tanh(None, foo=1))  # expect: TypeError: math.tanh() takes no keyword arguments
t(lambda: math.trunc(None, foo=1))  # expect: TypeError: math.trunc() takes no keyword arguments
t(lambda: math.ulp(None, foo=1))  # expect: TypeError: math.ulp() takes no keyword arguments
