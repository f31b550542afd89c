import math
math.exp(1000)  # raises: OverflowError: math range error
