import math
math.tan(math.inf)  # raises: ValueError: math domain error
