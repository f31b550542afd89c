import time
time.asctime((1, 2, 3))  # raises: TypeError: asctime(): illegal time tuple argument
