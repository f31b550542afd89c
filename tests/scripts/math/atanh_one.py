import math
math.atanh(1)  # raises: ValueError: math domain error
