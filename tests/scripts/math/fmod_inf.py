import math
math.fmod(math.inf, 1)  # raises: ValueError: math domain error
