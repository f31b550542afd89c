memoryview(b"abcd").cast("<i")  # raises: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
