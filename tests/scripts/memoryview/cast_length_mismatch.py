memoryview(b"abc").cast("i")  # raises: TypeError: memoryview: length is not a multiple of itemsize
