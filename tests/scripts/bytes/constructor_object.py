bytes(object())  # raises: TypeError: cannot convert 'object' object to bytes
