import math
math.pow(10, 400)  # raises: OverflowError: math range error
