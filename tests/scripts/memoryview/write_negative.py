memoryview(bytearray(2))[0] = -1  # raises: ValueError: memoryview: invalid value for format 'B'
