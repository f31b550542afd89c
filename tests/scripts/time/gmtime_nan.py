import time
time.gmtime(float('nan'))  # raises: ValueError: Invalid value NaN (not a number)
