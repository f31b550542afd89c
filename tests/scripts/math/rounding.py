import math
print(math.floor(1.7), math.ceil(1.2), math.trunc(-1.7), math.floor(-1.5), math.ceil(-1.5), math.floor(5), math.fabs(-3), math.modf(1.25), math.frexp(8.0), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.floor(1e20))
# expect: 1 2 -1 -2 -1 5 3.0 (0.25, 1.0) (0.5, 4) 8.0 -1.0 100000000000000000000
