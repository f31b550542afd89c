import time
time.gmtime(1e20)  # raises: OverflowError: timestamp out of range for platform time_t
