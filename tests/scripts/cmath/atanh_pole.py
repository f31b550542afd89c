import cmath
cmath.atanh(1)  # raises: ValueError: math domain error
