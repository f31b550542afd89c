memoryview(b"abcd").cast(1)  # raises: TypeError: cast() argument 'format' must be str, not int
