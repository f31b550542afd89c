memoryview(b"abcd").cast("x")  # raises: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
