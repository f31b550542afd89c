import math
math.lgamma(0)  # raises: ValueError: math domain error
