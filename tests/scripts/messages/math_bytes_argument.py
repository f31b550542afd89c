import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.acosh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.asin(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.asinh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.atan(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.atan2(b"a"))  # expect: TypeError: atan2 expected 2 arguments, got 1
t(lambda: math.atanh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.cbrt(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.ceil(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.comb(b"a"))  # expect: TypeError: comb expected 2 arguments, got 1
t(lambda: math.copysign(b"a"))  # expect: TypeError: copysign expected 2 arguments, got 1
t(lambda: math.cos(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.cosh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.degrees(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.dist(b"a"))  # expect: TypeError: dist expected 2 arguments, got 1
t(lambda: math.erf(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.erfc(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.exp(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.exp2(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.expm1(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.fabs(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.factorial(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: math.floor(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.fmod(b"a"))  # expect: TypeError: fmod expected 2 arguments, got 1
t(lambda: math.frexp(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.fsum(b"a"))  # expect: 97.0
t(lambda: math.gamma(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.gcd(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: math.hypot(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.isclose(b"a"))  # expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.isinf(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.isnan(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.isqrt(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: math.lcm(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: math.ldexp(b"a"))  # expect: TypeError: ldexp expected 2 arguments, got 1
t(lambda: math.lgamma(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.log(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.log10(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.log1p(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.log2(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.modf(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.nextafter(b"a"))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: math.pow(b"a"))  # expect: TypeError: pow expected 2 arguments, got 1
t(lambda: math.prod(b"a"))  # expect: 97
t(lambda: math.radians(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.remainder(b"a"))  # expect: TypeError: remainder expected 2 arguments, got 1
t(lambda: math.sin(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.sinh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.sqrt(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.sumprod(b"a"))  # expect: TypeError: sumprod expected 2 arguments, got 1
t(lambda: math.tan(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.tanh(b"a"))  # expect: TypeError: must be real number, not bytes
t(lambda: math.trunc(b"a"))  # expect: TypeError: type bytes doesn't define __trunc__ method
t(lambda: math.ulp(b"a"))  # expect: TypeError: must be real number, not bytes
