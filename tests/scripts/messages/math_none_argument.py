import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.acosh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.asin(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.asinh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.atan(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.atan2(None))  # expect: TypeError: atan2 expected 2 arguments, got 1
t(lambda: math.atanh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.cbrt(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.ceil(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.comb(None))  # expect: TypeError: comb expected 2 arguments, got 1
t(lambda: math.copysign(None))  # expect: TypeError: copysign expected 2 arguments, got 1
t(lambda: math.cos(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.cosh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.degrees(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.dist(None))  # expect: TypeError: dist expected 2 arguments, got 1
t(lambda: math.erf(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.erfc(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.exp(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.exp2(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.expm1(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.fabs(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.factorial(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: math.floor(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.fmod(None))  # expect: TypeError: fmod expected 2 arguments, got 1
t(lambda: math.frexp(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.fsum(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: math.gamma(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.gcd(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: math.hypot(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.isclose(None))  # expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.isinf(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.isnan(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.isqrt(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: math.lcm(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: math.ldexp(None))  # expect: TypeError: ldexp expected 2 arguments, got 1
t(lambda: math.lgamma(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.log(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.log10(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.log1p(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.log2(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.modf(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.nextafter(None))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: math.pow(None))  # expect: TypeError: pow expected 2 arguments, got 1
t(lambda: math.prod(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: math.radians(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.remainder(None))  # expect: TypeError: remainder expected 2 arguments, got 1
t(lambda: math.sin(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.sinh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.sqrt(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.sumprod(None))  # expect: TypeError: sumprod expected 2 arguments, got 1
t(lambda: math.tan(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.tanh(None))  # expect: TypeError: must be real number, not NoneType
t(lambda: math.trunc(None))  # expect: TypeError: type NoneType doesn't define __trunc__ method
t(lambda: math.ulp(None))  # expect: TypeError: must be real number, not NoneType
