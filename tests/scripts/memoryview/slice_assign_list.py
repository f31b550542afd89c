m = memoryview(bytearray(b"abcd"))
m[0:3] = [1, 2, 3]  # raises: TypeError: a bytes-like object is required, not 'list'
