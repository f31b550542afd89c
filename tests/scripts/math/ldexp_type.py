import math
math.ldexp(1, 2.0)  # raises: TypeError: Expected an int as second argument to ldexp.
