m = memoryview(bytearray(4)).cast("i")
m[0] = 2**31  # raises: ValueError: memoryview: invalid value for format 'i'
