memoryview(bytearray(2))[0] = 1.5  # raises: TypeError: memoryview: invalid type for format 'B'
