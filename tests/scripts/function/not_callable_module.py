import math
math()  # raises: TypeError: 'module' object is not callable
