import math
math.sqrt("a")  # raises: TypeError: must be real number, not str
