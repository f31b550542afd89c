import cmath
cmath.exp(complex(0, cmath.inf))  # raises: ValueError: math domain error
