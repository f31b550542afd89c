m = memoryview(bytearray(b"abc")).cast("c")
m[0] = 97  # raises: TypeError: memoryview: invalid type for format 'c'
