memoryview(b"abc")[1.0]  # raises: TypeError: memoryview: invalid slice key
