import time
time.gmtime('a')  # raises: TypeError: 'str' object cannot be interpreted as an integer
