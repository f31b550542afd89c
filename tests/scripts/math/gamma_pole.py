import math
math.gamma(-1)  # raises: ValueError: math domain error
