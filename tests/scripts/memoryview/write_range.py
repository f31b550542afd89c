memoryview(bytearray(2))[0] = 256  # raises: ValueError: memoryview: invalid value for format 'B'
