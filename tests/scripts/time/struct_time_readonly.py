import time
time.gmtime(0).tm_year = 5  # raises: AttributeError: readonly attribute
