memoryview(bytes(6)).cast("B", (2, 3))[0, 0, 0]  # raises: TypeError: cannot index 2-dimension view with 3-element tuple
