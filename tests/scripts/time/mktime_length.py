import time
time.mktime((1, 2))  # raises: TypeError: mktime(): illegal time tuple argument
