import math
math.log(2, 1)  # raises: ZeroDivisionError: float division by zero
