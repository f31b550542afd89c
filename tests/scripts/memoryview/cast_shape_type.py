memoryview(b"abcd").cast("B", 4)  # raises: TypeError: shape must be a list or a tuple
