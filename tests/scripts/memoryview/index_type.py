memoryview(b"abc")["a"]  # raises: TypeError: memoryview: invalid slice key
