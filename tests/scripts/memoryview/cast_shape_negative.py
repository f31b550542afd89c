memoryview(b"abcd").cast("B", (-1, 4))  # raises: ValueError: memoryview.cast(): elements of shape must be integers > 0
