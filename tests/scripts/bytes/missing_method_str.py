b"abc".encode()  # raises: AttributeError: 'bytes' object has no attribute 'encode'. Did you mean: 'decode'?
