import cmath
cmath.rect(1, float('inf'))  # raises: ValueError: math domain error
