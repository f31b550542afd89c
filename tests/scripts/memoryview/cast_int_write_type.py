m = memoryview(bytearray(4)).cast("i")
m[0] = "x"  # raises: TypeError: memoryview: invalid type for format 'i'
