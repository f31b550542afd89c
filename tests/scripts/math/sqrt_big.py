import math
math.sqrt(10**400)  # raises: OverflowError: int too large to convert to float
