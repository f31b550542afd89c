import math
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10, abs_tol=1e-9))
# expect: True True True True False True True
math.isclose(1, 2, rel_tol=-1)  # raises: ValueError: tolerances must be non-negative
