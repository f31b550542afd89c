import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.acosh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.asin("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.asinh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.atan("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.atan2("a"))  # expect: TypeError: atan2 expected 2 arguments, got 1
t(lambda: math.atanh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.cbrt("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.ceil("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.comb("a"))  # expect: TypeError: comb expected 2 arguments, got 1
t(lambda: math.copysign("a"))  # expect: TypeError: copysign expected 2 arguments, got 1
t(lambda: math.cos("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.cosh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.degrees("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.dist("a"))  # expect: TypeError: dist expected 2 arguments, got 1
t(lambda: math.erf("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.erfc("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.exp("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.exp2("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.expm1("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.fabs("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.factorial("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.floor("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.fmod("a"))  # expect: TypeError: fmod expected 2 arguments, got 1
t(lambda: math.frexp("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.fsum("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.gamma("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.gcd("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.hypot("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.isclose("a"))  # expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.isinf("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.isnan("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.isqrt("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.lcm("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.ldexp("a"))  # expect: TypeError: ldexp expected 2 arguments, got 1
t(lambda: math.lgamma("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.log("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.log10("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.log1p("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.log2("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.modf("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.nextafter("a"))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.pow("a"))  # expect: TypeError: pow expected 2 arguments, got 1
t(lambda: math.prod("a"))  # expect: 'a'
t(lambda: math.radians("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.remainder("a"))  # expect: TypeError: remainder expected 2 arguments, got 1
t(lambda: math.sin("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.sinh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.sqrt("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.sumprod("a"))  # expect: TypeError: sumprod expected 2 arguments, got 1
t(lambda: math.tan("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.tanh("a"))  # expect: TypeError: must be real number, not str
t(lambda: math.trunc("a"))  # expect: TypeError: type str doesn't define __trunc__ method
t(lambda: math.ulp("a"))  # expect: TypeError: must be real number, not str
