import math
math.pow(-1, 0.5)  # raises: ValueError: math domain error
