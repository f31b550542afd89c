memoryview(b"abcd").cast()  # raises: TypeError: cast() missing required argument 'format' (pos 1)
