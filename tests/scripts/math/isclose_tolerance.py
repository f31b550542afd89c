import math
math.isclose(1, 1, rel_tol=-1)  # raises: ValueError: tolerances must be non-negative
