import math
print(math.nextafter(1, 2, steps=3), math.nextafter(0, 1, steps=0), math.nextafter(-1, 1, steps=10**25), math.nextafter(5e-324, -1, steps=2))
# expect: 1.0000000000000007 0.0 1.0 -5e-324
math.nextafter(1, 2, steps=-3)  # raises: ValueError: steps must be a non-negative integer
