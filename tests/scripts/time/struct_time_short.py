import time
time.struct_time((1, 2))  # raises: TypeError: time.struct_time() takes an at least 9-sequence (2-sequence given)
