import math
print(math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 3, 4), math.hypot(1e308, 1e308), math.hypot(5e-324, 0))
# expect: 0.0 5.0 5.477225575051661 1.4142135623730951e+308 5e-324
print(math.dist([1, 2], [4, 6]), math.dist((), ()), math.hypot(math.nan, math.inf))
# expect: 5.0 0.0 inf
math.dist([1], [1, 2])  # raises: ValueError: both points must have the same number of dimensions
