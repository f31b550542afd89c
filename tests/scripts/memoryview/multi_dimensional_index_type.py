memoryview(bytes(6)).cast("B", (2, 3))[0, "a"]  # raises: TypeError: memoryview: invalid slice key
