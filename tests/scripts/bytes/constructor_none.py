bytes(None)  # raises: TypeError: cannot convert 'NoneType' object to bytes
