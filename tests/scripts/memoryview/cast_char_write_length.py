m = memoryview(bytearray(b"abc")).cast("c")
m[0] = b"ab"  # raises: ValueError: memoryview: invalid value for format 'c'
