import time
time.strftime(5)  # raises: TypeError: strftime() argument 1 must be str, not int
