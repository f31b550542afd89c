memoryview(b"abc")[0] = 1  # raises: TypeError: cannot modify read-only memory
