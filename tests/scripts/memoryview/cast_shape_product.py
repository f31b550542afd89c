memoryview(b"abcd").cast("B", (3, 2))  # raises: TypeError: memoryview: product(shape) * itemsize != buffer size
