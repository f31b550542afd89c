import math
math.floor(math.nan)  # raises: ValueError: cannot convert float NaN to integer
