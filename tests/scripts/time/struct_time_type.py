import time
time.struct_time(5)  # raises: TypeError: constructor requires a sequence
