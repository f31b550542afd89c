memoryview(bytearray(2))[0] = b"a"  # raises: TypeError: memoryview: invalid type for format 'B'
