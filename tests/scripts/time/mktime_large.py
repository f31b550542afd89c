import time
time.mktime((1 << 31, 1, 1, 0, 0, 0, 0, 1, 0))  # raises: OverflowError: signed integer is greater than maximum
