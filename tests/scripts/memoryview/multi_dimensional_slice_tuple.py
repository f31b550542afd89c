memoryview(bytes(6)).cast("B", (2, 3))[0:1, 1]  # raises: TypeError: memoryview: invalid slice key
