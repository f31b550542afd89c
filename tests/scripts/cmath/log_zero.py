import cmath
cmath.log(0)  # raises: ValueError: math domain error
