import time
time.sleep(float('nan'))  # raises: ValueError: Invalid value NaN (not a number)
