int.from_bytes("abc", "big")  # raises: TypeError: cannot convert 'str' object to bytes
