import cmath
cmath.exp(1000)  # raises: OverflowError: math range error
