import math
math.factorial(10**20)  # raises: OverflowError: factorial() argument should not exceed 9223372036854775807
