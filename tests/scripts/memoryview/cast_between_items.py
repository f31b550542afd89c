memoryview(bytearray(8)).cast("i").cast("h")  # raises: TypeError: memoryview: cannot cast between two non-byte formats
