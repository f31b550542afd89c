import math
math.sqrt(-1)  # raises: ValueError: math domain error
