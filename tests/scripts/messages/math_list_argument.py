import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: math.acos([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.acosh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.asin([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.asinh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.atan([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.atan2([1]))  # expect: TypeError: atan2 expected 2 arguments, got 1
t(lambda: math.atanh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.cbrt([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.ceil([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.comb([1]))  # expect: TypeError: comb expected 2 arguments, got 1
t(lambda: math.copysign([1]))  # expect: TypeError: copysign expected 2 arguments, got 1
t(lambda: math.cos([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.cosh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.degrees([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.dist([1]))  # expect: TypeError: dist expected 2 arguments, got 1
t(lambda: math.erf([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.erfc([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.exp([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.exp2([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.expm1([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.fabs([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.factorial([1]))
# expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: math.floor([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.fmod([1]))  # expect: TypeError: fmod expected 2 arguments, got 1
t(lambda: math.frexp([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.fsum([1]))  # expect: 1.0
t(lambda: math.gamma([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.gcd([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: math.hypot([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.isclose([1]))  # expect: TypeError: isclose() missing required argument 'b' (pos 2)
t(lambda: math.isfinite([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.isinf([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.isnan([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.isqrt([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: math.lcm([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: math.ldexp([1]))  # expect: TypeError: ldexp expected 2 arguments, got 1
t(lambda: math.lgamma([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.log([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.log10([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.log1p([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.log2([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.modf([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.nextafter([1]))
# expect: TypeError: nextafter() takes exactly 2 positional arguments (1 given)
t(lambda: math.perm([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: math.pow([1]))  # expect: TypeError: pow expected 2 arguments, got 1
t(lambda: math.prod([1]))  # expect: 1
t(lambda: math.radians([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.remainder([1]))  # expect: TypeError: remainder expected 2 arguments, got 1
t(lambda: math.sin([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.sinh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.sqrt([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.sumprod([1]))  # expect: TypeError: sumprod expected 2 arguments, got 1
t(lambda: math.tan([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.tanh([1]))  # expect: TypeError: must be real number, not list
t(lambda: math.trunc([1]))  # expect: TypeError: type list doesn't define __trunc__ method
t(lambda: math.ulp([1]))  # expect: TypeError: must be real number, not list
