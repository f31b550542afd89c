memoryview(b"abcd").cast("B", ("a",))  # raises: TypeError: memoryview.cast(): elements of shape must be integers
