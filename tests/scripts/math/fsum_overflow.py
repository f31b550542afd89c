import math
math.fsum([1e308, 1e308])  # raises: OverflowError: intermediate overflow in fsum
