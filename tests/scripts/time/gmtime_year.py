import time
time.gmtime(67768036191676800)  # raises: OSError: [Errno 75] Value too large for defined data type
