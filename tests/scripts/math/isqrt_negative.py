import math
math.isqrt(-1)  # raises: ValueError: isqrt() argument must be nonnegative
