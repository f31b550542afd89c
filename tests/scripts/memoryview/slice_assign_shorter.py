m = memoryview(bytearray(b"abcd"))
m[0:3] = b"z"  # raises: ValueError: memoryview assignment: lvalue and rvalue have different structures
