import math
math.sqrt()  # raises: TypeError: math.sqrt() takes exactly one argument (0 given)
