m = memoryview(bytearray(4)).cast("f")
m[0] = "x"  # raises: TypeError: memoryview: invalid type for format 'f'
