bytes(1.5)  # raises: TypeError: cannot convert 'float' object to bytes
