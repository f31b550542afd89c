import math
math.comb(-1, 2)  # raises: ValueError: n must be a non-negative integer
