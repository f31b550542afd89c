import cmath
cmath.phase('a')  # raises: TypeError: must be real number, not str
