import math
print(math.fsum([0.1] * 10), math.fmod(-7, 3), math.remainder(7, 4), math.nextafter(1.0, 2.0), math.ulp(1.0), math.sumprod([1, 2], [3, 4]), math.fsum([1e100, 1, -1e100]), math.nextafter(0.0, 1.0, steps=2))
# expect: 1.0 -1.0 -1.0 1.0000000000000002 2.220446049250313e-16 11 1.0 1e-323
math.fmod(1, 0)  # raises: ValueError: math domain error
