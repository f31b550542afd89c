import cmath
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 1.1), cmath.isclose(1, 1.1, rel_tol=0.2))
# expect: True False True
cmath.isclose(1, 1, rel_tol=-1)  # raises: ValueError: tolerances must be non-negative
