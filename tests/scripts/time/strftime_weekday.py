import time
time.strftime('%a', (2000, 1, 1, 0, 0, 0, -2, 1, 0))  # raises: ValueError: day of week out of range
