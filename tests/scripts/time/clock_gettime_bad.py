import time
time.clock_gettime(-1)  # raises: OSError: [Errno 22] Invalid argument
