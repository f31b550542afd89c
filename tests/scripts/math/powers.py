import math
print(math.sqrt(16), math.exp(0), math.log(math.e), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.expm1(0), math.pow(2, 0.5), math.cbrt(27), math.exp2(3), math.isqrt(17), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist([0, 0], [3, 4]))
# expect: 4.0 1.0 1.0 3.0 3.0 3.0 0.0 0.0 1.4142135623730951 3.0000000000000004 8.0 4 5.0 3.0 5.0
