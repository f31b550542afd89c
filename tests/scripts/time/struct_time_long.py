import time
time.struct_time(range(12))  # raises: TypeError: time.struct_time() takes an at most 11-sequence (12-sequence given)
