import math
math.ldexp(1, 5000)  # raises: OverflowError: math range error
