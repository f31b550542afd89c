import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos(1.5))  # expect: ValueError: math domain error
t(lambda: math.acosh(1.5))  # expect: 0.9624236501192069
t(lambda: math.asin(1.5))  # expect: ValueError: math domain error
t(lambda: math.asinh(1.5))  # expect: 1.1947632172871094
t(lambda: math.atan(1.5))  # expect: 0.982793723247329
t(lambda: math.atan2(1.5))  # expect: TypeError: atan2 expected 2 arguments, got 1
t(lambda: math.atanh(1.5))  # expect: ValueError: math domain error
t(lambda: math.cbrt(1.5))  # expect: 1.1447142425533317
t(lambda: math.ceil(1.5))  # expect: 2
t(lambda: math.comb(1.5))  # expect: TypeError: comb expected 2 arguments, got 1
t(lambda: math.copysign(1.5))  # expect: TypeError: copysign expected 2 arguments, got 1
t(lambda: math.cos(1.5))  # expect: 0.0707372016677029
t(lambda: math.cosh(1.5))  # expect: 2.352409615243247
t(lambda: math.degrees(1.5))  # expect: 85.94366926962348
t(lambda: math.dist(1.5))  # expect: TypeError: dist expected 2 arguments, got 1
t(lambda: math.erf(1.5))  # expect: 0.9661051464753108
t(lambda: math.erfc(1.5))  # expect: 0.033894853524689274
t(lambda: math.exp(1.5))  # expect: 4.4816890703380645
t(lambda: math.exp2(1.5))  # expect: 2.8284271247461903
t(lambda: math.expm1(1.5))  # expect: 3.481689070338065
t(lambda: math.fabs(1.5))  # expect: 1.5
t(lambda: math.factorial(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: math.floor(1.5))  # expect: 1
t(lambda: math.fmod(1.5))  # expect: TypeError: fmod expected 2 arguments, got 1
t(lambda: math.frexp(1.5))  # expect: (0.75, 1)
t(lambda: math.fsum(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: math.gamma(1.5))  # expect: 0.886226925452758
t(lambda: math.gcd(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: math.hypot(1.5))  # expect: 1.5
t(lambda: math.isclose(1.5))  # expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite(1.5))  # expect: True
t(lambda: math.isinf(1.5))  # expect: False
t(lambda: math.isnan(1.5))  # expect: False
t(lambda: math.isqrt(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: math.lcm(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: math.ldexp(1.5))  # expect: TypeError: ldexp expected 2 arguments, got 1
t(lambda: math.lgamma(1.5))  # expect: -0.12078223763524543
t(lambda: math.log(1.5))  # expect: 0.4054651081081644
t(lambda: math.log10(1.5))  # expect: 0.17609125905568124
t(lambda: math.log1p(1.5))  # expect: 0.9162907318741551
t(lambda: math.log2(1.5))  # expect: 0.5849625007211562
t(lambda: math.modf(1.5))  # expect: (0.5, 1.0)
t(lambda: math.nextafter(1.5))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: math.pow(1.5))  # expect: TypeError: pow expected 2 arguments, got 1
t(lambda: math.prod(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: math.radians(1.5))  # expect: 0.026179938779914945
t(lambda: math.remainder(1.5))  # expect: TypeError: remainder expected 2 arguments, got 1
t(lambda: math.sin(1.5))  # expect: 0.9974949866040544
t(lambda: math.sinh(1.5))  # expect: 2.1292794550948173
t(lambda: math.sqrt(1.5))  # expect: 1.224744871391589
t(lambda: math.sumprod(1.5))  # expect: TypeError: sumprod expected 2 arguments, got 1
t(lambda: math.tan(1.5))  # expect: 14.101419947171719
t(lambda: math.tanh(1.5))  # expect: 0.9051482536448664
t(lambda: math.trunc(1.5))  # expect: 1
t(lambda: math.ulp(1.5))  # expect: 2.220446049250313e-16
