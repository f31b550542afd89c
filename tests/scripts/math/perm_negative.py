import math
math.perm(5, -2)  # raises: ValueError: k must be a non-negative integer
