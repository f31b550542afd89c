memoryview(b"abc").foo  # raises: AttributeError: 'memoryview' object has no attribute 'foo'
