import math
math.fsum([math.inf, -math.inf])  # raises: ValueError: -inf + inf in fsum
