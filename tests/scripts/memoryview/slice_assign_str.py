m = memoryview(bytearray(b"abcd"))
m[0:3] = "xyz"  # raises: TypeError: a bytes-like object is required, not 'str'
