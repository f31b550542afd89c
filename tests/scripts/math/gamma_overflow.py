import math
math.gamma(200)  # raises: OverflowError: math range error
