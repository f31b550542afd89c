import time
time.sleep("a")  # raises: TypeError: 'str' object cannot be interpreted as an integer
