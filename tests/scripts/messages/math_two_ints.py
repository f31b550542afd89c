import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(1, 2))  # expect: TypeError: math.acos() takes exactly one argument (2 given)
t(lambda: math.acosh(1, 2))  # expect: TypeError: math.acosh() takes exactly one argument (2 given)
t(lambda: math.asin(1, 2))  # expect: TypeError: math.asin() takes exactly one argument (2 given)
t(lambda: math.asinh(1, 2))  # expect: TypeError: math.asinh() takes exactly one argument (2 given)
t(lambda: math.atan(1, 2))  # expect: TypeError: math.atan() takes exactly one argument (2 given)
t(lambda: math.atan2(1, 2))  # expect: 0.4636476090008061
t(lambda: math.atanh(1, 2))  # expect: TypeError: math.atanh() takes exactly one argument (2 given)
t(lambda: math.cbrt(1, 2))  # expect: TypeError: math.cbrt() takes exactly one argument (2 given)
t(lambda: math.ceil(1, 2))  # expect: TypeError: math.ceil() takes exactly one argument (2 given)
t(lambda: math.comb(1, 2))  # expect: 0
t(lambda: math.copysign(1, 2))  # expect: 1.0
t(lambda: math.cos(1, 2))  # expect: TypeError: math.cos() takes exactly one argument (2 given)
t(lambda: math.cosh(1, 2))  # expect: TypeError: math.cosh() takes exactly one argument (2 given)
t(lambda: math.degrees(1, 2))
# expect: TypeError: math.degrees() takes exactly one argument (2 given)
t(lambda: math.dist(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: math.erf(1, 2))  # expect: TypeError: math.erf() takes exactly one argument (2 given)
t(lambda: math.erfc(1, 2))  # expect: TypeError: math.erfc() takes exactly one argument (2 given)
t(lambda: math.exp(1, 2))  # expect: TypeError: math.exp() takes exactly one argument (2 given)
t(lambda: math.exp2(1, 2))  # expect: TypeError: math.exp2() takes exactly one argument (2 given)
t(lambda: math.expm1(1, 2))  # expect: TypeError: math.expm1() takes exactly one argument (2 given)
t(lambda: math.fabs(1, 2))  # expect: TypeError: math.fabs() takes exactly one argument (2 given)
t(lambda: math.factorial(1, 2))
# expect: TypeError: math.factorial() takes exactly one argument (2 given)
t(lambda: math.floor(1, 2))  # expect: TypeError: math.floor() takes exactly one argument (2 given)
t(lambda: math.fmod(1, 2))  # expect: 1.0
t(lambda: math.frexp(1, 2))  # expect: TypeError: math.frexp() takes exactly one argument (2 given)
t(lambda: math.fsum(1, 2))  # expect: TypeError: math.fsum() takes exactly one argument (2 given)
t(lambda: math.gamma(1, 2))  # expect: TypeError: math.gamma() takes exactly one argument (2 given)
t(lambda: math.gcd(1, 2))  # expect: 1
t(lambda: math.hypot(1, 2))  # expect: 2.23606797749979
t(lambda: math.isclose(1, 2))  # expect: False
t(lambda: math.isfinite(1, 2))
# expect: TypeError: math.isfinite() takes exactly one argument (2 given)
t(lambda: math.isinf(1, 2))  # expect: TypeError: math.isinf() takes exactly one argument (2 given)
t(lambda: math.isnan(1, 2))  # expect: TypeError: math.isnan() takes exactly one argument (2 given)
t(lambda: math.isqrt(1, 2))  # expect: TypeError: math.isqrt() takes exactly one argument (2 given)
t(lambda: math.lcm(1, 2))  # expect: 2
t(lambda: math.ldexp(1, 2))  # expect: 4.0
t(lambda: math.lgamma(1, 2))
# expect: TypeError: math.lgamma() takes exactly one argument (2 given)
t(lambda: math.log(1, 2))  # expect: 0.0
t(lambda: math.log10(1, 2))  # expect: TypeError: math.log10() takes exactly one argument (2 given)
t(lambda: math.log1p(1, 2))  # expect: TypeError: math.log1p() takes exactly one argument (2 given)
t(lambda: math.log2(1, 2))  # expect: TypeError: math.log2() takes exactly one argument (2 given)
t(lambda: math.modf(1, 2))  # expect: TypeError: math.modf() takes exactly one argument (2 given)
t(lambda: math.nextafter(1, 2))  # expect: 1.0000000000000002
t(lambda: math.perm(1, 2))  # expect: 0
t(lambda: math.pow(1, 2))  # expect: 1.0
t(lambda: math.prod(1, 2))
# expect: TypeError: prod() takes exactly 1 positional argument (2 given)
t(lambda: math.radians(1, 2))
# expect: TypeError: math.radians() takes exactly one argument (2 given)
t(lambda: math.remainder(1, 2))  # expect: 1.0
t(lambda: math.sin(1, 2))  # expect: TypeError: math.sin() takes exactly one argument (2 given)
t(lambda: math.sinh(1, 2))  # expect: TypeError: math.sinh() takes exactly one argument (2 given)
t(lambda: math.sqrt(1, 2))  # expect: TypeError: math.sqrt() takes exactly one argument (2 given)
t(lambda: math.sumprod(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: math.tan(1, 2))  # expect: TypeError: math.tan() takes exactly one argument (2 given)
t(lambda: math.tanh(1, 2))  # expect: TypeError: math.tanh() takes exactly one argument (2 given)
t(lambda: math.trunc(1, 2))  # expect: TypeError: math.trunc() takes exactly one argument (2 given)
t(lambda: math.ulp(1, 2))  # expect: TypeError: math.ulp() takes exactly one argument (2 given)
