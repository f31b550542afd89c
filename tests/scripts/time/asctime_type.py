import time
time.asctime(5)  # raises: TypeError: Tuple or struct_time argument required
