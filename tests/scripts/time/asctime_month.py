import time
time.asctime((2000, 13, 1, 0, 0, 0, 0, 0, 0))  # raises: ValueError: month out of range
