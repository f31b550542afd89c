import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos())  # expect: TypeError: math.acos() takes exactly one argument (0 given)
t(lambda: math.acosh())  # expect: TypeError: math.acosh() takes exactly one argument (0 given)
t(lambda: math.asin())  # expect: TypeError: math.asin() takes exactly one argument (0 given)
t(lambda: math.asinh())  # expect: TypeError: math.asinh() takes exactly one argument (0 given)
t(lambda: math.atan())  # expect: TypeError: math.atan() takes exactly one argument (0 given)
t(lambda: math.atan2())  # expect: TypeError: atan2 expected 2 arguments, got 0
t(lambda: math.atanh())  # expect: TypeError: math.atanh() takes exactly one argument (0 given)
t(lambda: math.cbrt())  # expect: TypeError: math.cbrt() takes exactly one argument (0 given)
t(lambda: math.ceil())  # expect: TypeError: math.ceil() takes exactly one argument (0 given)
t(lambda: math.comb())  # expect: TypeError: comb expected 2 arguments, got 0
t(lambda: math.copysign())  # expect: TypeError: copysign expected 2 arguments, got 0
t(lambda: math.cos())  # expect: TypeError: math.cos() takes exactly one argument (0 given)
t(lambda: math.cosh())  # expect: TypeError: math.cosh() takes exactly one argument (0 given)
t(lambda: math.degrees())  # expect: TypeError: math.degrees() takes exactly one argument (0 given)
t(lambda: math.dist())  # expect: TypeError: dist expected 2 arguments, got 0
t(lambda: math.erf())  # expect: TypeError: math.erf() takes exactly one argument (0 given)
t(lambda: math.erfc())  # expect: TypeError: math.erfc() takes exactly one argument (0 given)
t(lambda: math.exp())  # expect: TypeError: math.exp() takes exactly one argument (0 given)
t(lambda: math.exp2())  # expect: TypeError: math.exp2() takes exactly one argument (0 given)
t(lambda: math.expm1())  # expect: TypeError: math.expm1() takes exactly one argument (0 given)
t(lambda: math.fabs())  # expect: TypeError: math.fabs() takes exactly one argument (0 given)
t(lambda: math.factorial())
# expect: TypeError: math.factorial() takes exactly one argument (0 given)
t(lambda: math.floor())  # expect: TypeError: math.floor() takes exactly one argument (0 given)
t(lambda: math.fmod())  # expect: TypeError: fmod expected 2 arguments, got 0
t(lambda: math.frexp())  # expect: TypeError: math.frexp() takes exactly one argument (0 given)
t(lambda: math.fsum())  # expect: TypeError: math.fsum() takes exactly one argument (0 given)
t(lambda: math.gamma())  # expect: TypeError: math.gamma() takes exactly one argument (0 given)
t(lambda: math.gcd())  # expect: 0
t(lambda: math.hypot())  # expect: 0.0
t(lambda: math.isclose())  # expect: TypeError: isclose() missing required argument 'a' (pos 1)
t(lambda: math.isfinite())
# expect: TypeError: math.isfinite() takes exactly one argument (0 given)
t(lambda: math.isinf())  # expect: TypeError: math.isinf() takes exactly one argument (0 given)
t(lambda: math.isnan())  # expect: TypeError: math.isnan() takes exactly one argument (0 given)
t(lambda: math.isqrt())  # expect: TypeError: math.isqrt() takes exactly one argument (0 given)
t(lambda: math.lcm())  # expect: 1
t(lambda: math.ldexp())  # expect: TypeError: ldexp expected 2 arguments, got 0
t(lambda: math.lgamma())  # expect: TypeError: math.lgamma() takes exactly one argument (0 given)
t(lambda: math.log())  # expect: TypeError: log expected at least 1 argument, got 0
t(lambda: math.log10())  # expect: TypeError: math.log10() takes exactly one argument (0 given)
t(lambda: math.log1p())  # expect: TypeError: math.log1p() takes exactly one argument (0 given)
t(lambda: math.log2())  # expect: TypeError: math.log2() takes exactly one argument (0 given)
t(lambda: math.modf())  # expect: TypeError: math.modf() takes exactly one argument (0 given)
t(lambda: math.nextafter())
# expect: TypeError: nextafter() takes exactly 2 positional arguments (0 given)
t(lambda: math.perm())  # expect: TypeError: perm expected at least 1 argument, got 0
t(lambda: math.pow())  # expect: TypeError: pow expected 2 arguments, got 0
t(lambda: math.prod())  # expect: TypeError: prod() takes exactly 1 positional argument (0 given)
t(lambda: math.radians())  # expect: TypeError: math.radians() takes exactly one argument (0 given)
t(lambda: math.remainder())  # expect: TypeError: remainder expected 2 arguments, got 0
t(lambda: math.sin())  # expect: TypeError: math.sin() takes exactly one argument (0 given)
t(lambda: math.sinh())  # expect: TypeError: math.sinh() takes exactly one argument (0 given)
t(lambda: math.sqrt())  # expect: TypeError: math.sqrt() takes exactly one argument (0 given)
t(lambda: math.sumprod())  # expect: TypeError: sumprod expected 2 arguments, got 0
t(lambda: math.tan())  # expect: TypeError: math.tan() takes exactly one argument (0 given)
t(lambda: math.tanh())  # expect: TypeError: math.tanh() takes exactly one argument (0 given)
t(lambda: math.trunc())  # expect: TypeError: math.trunc() takes exactly one argument (0 given)
t(lambda: math.ulp())  # expect: TypeError: math.ulp() takes exactly one argument (0 given)
