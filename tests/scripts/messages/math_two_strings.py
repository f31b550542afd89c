import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos("a", "b"))
# expect: TypeError: math.acos() takes exactly one argument (2 given)
t(lambda: math.acosh("a", "b"))
# expect: TypeError: math.acosh() takes exactly one argument (2 given)
t(lambda: math.asin("a", "b"))
# expect: TypeError: math.asin() takes exactly one argument (2 given)
t(lambda: math.asinh("a", "b"))
# expect: TypeError: math.asinh() takes exactly one argument (2 given)
t(lambda: math.atan("a", "b"))
# expect: TypeError: math.atan() takes exactly one argument (2 given)
t(lambda: math.atan2("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.atanh("a", "b"))
# expect: TypeError: math.atanh() takes exactly one argument (2 given)
t(lambda: math.cbrt("a", "b"))
# expect: TypeError: math.cbrt() takes exactly one argument (2 given)
t(lambda: math.ceil("a", "b"))
# expect: TypeError: math.ceil() takes exactly one argument (2 given)
t(lambda: math.comb("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.copysign("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.cos("a", "b"))  # expect: TypeError: math.cos() takes exactly one argument (2 given)
t(lambda: math.cosh("a", "b"))
# expect: TypeError: math.cosh() takes exactly one argument (2 given)
t(lambda: math.degrees("a", "b"))
# expect: TypeError: math.degrees() takes exactly one argument (2 given)
t(lambda: math.dist("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.erf("a", "b"))  # expect: TypeError: math.erf() takes exactly one argument (2 given)
t(lambda: math.erfc("a", "b"))
# expect: TypeError: math.erfc() takes exactly one argument (2 given)
t(lambda: math.exp("a", "b"))  # expect: TypeError: math.exp() takes exactly one argument (2 given)
t(lambda: math.exp2("a", "b"))
# expect: TypeError: math.exp2() takes exactly one argument (2 given)
t(lambda: math.expm1("a", "b"))
# expect: TypeError: math.expm1() takes exactly one argument (2 given)
t(lambda: math.fabs("a", "b"))
# expect: TypeError: math.fabs() takes exactly one argument (2 given)
t(lambda: math.factorial("a", "b"))
# expect: TypeError: math.factorial() takes exactly one argument (2 given)
t(lambda: math.floor("a", "b"))
# expect: TypeError: math.floor() takes exactly one argument (2 given)
t(lambda: math.fmod("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.frexp("a", "b"))
# expect: TypeError: math.frexp() takes exactly one argument (2 given)
t(lambda: math.fsum("a", "b"))
# expect: TypeError: math.fsum() takes exactly one argument (2 given)
t(lambda: math.gamma("a", "b"))
# expect: TypeError: math.gamma() takes exactly one argument (2 given)
t(lambda: math.gcd("a", "b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.hypot("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.isclose("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.isfinite("a", "b"))
# expect: TypeError: math.isfinite() takes exactly one argument (2 given)
t(lambda: math.isinf("a", "b"))
# expect: TypeError: math.isinf() takes exactly one argument (2 given)
t(lambda: math.isnan("a", "b"))
# expect: TypeError: math.isnan() takes exactly one argument (2 given)
t(lambda: math.isqrt("a", "b"))
# expect: TypeError: math.isqrt() takes exactly one argument (2 given)
t(lambda: math.lcm("a", "b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.ldexp("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.lgamma("a", "b"))
# expect: TypeError: math.lgamma() takes exactly one argument (2 given)
t(lambda: math.log("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.log10("a", "b"))
# expect: TypeError: math.log10() takes exactly one argument (2 given)
t(lambda: math.log1p("a", "b"))
# expect: TypeError: math.log1p() takes exactly one argument (2 given)
t(lambda: math.log2("a", "b"))
# expect: TypeError: math.log2() takes exactly one argument (2 given)
t(lambda: math.modf("a", "b"))
# expect: TypeError: math.modf() takes exactly one argument (2 given)
t(lambda: math.nextafter("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.perm("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: math.pow("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.prod("a", "b"))
# expect: TypeError: prod() takes exactly 1 positional argument (2 given)
t(lambda: math.radians("a", "b"))
# expect: TypeError: math.radians() takes exactly one argument (2 given)
t(lambda: math.remainder("a", "b"))  # expect: TypeError: must be real number, not str
t(lambda: math.sin("a", "b"))  # expect: TypeError: math.sin() takes exactly one argument (2 given)
t(lambda: math.sinh("a", "b"))
# expect: TypeError: math.sinh() takes exactly one argument (2 given)
t(lambda: math.sqrt("a", "b"))
# expect: TypeError: math.sqrt() takes exactly one argument (2 given)
t(lambda: math.sumprod("a", "b"))
# expect: TypeError: can't multiply sequence by non-int of type 'str'
t(lambda: math.tan("a", "b"))  # expect: TypeError: math.tan() takes exactly one argument (2 given)
t(lambda: math.tanh("a", "b"))
# expect: TypeError: math.tanh() takes exactly one argument (2 given)
t(lambda: math.trunc("a", "b"))
# expect: TypeError: math.trunc() takes exactly one argument (2 given)
t(lambda: math.ulp("a", "b"))  # expect: TypeError: math.ulp() takes exactly one argument (2 given)
