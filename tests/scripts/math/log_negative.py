import math
math.log(-1)  # raises: ValueError: math domain error
