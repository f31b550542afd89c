import cmath
cmath.log(2, 0)  # raises: ValueError: math domain error
