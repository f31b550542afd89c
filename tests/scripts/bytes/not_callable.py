b"abc"()  # raises: TypeError: 'bytes' object is not callable
