memoryview(bytearray(2))[0] = "a"  # raises: TypeError: memoryview: invalid type for format 'B'
