memoryview(b"a")()  # raises: TypeError: 'memoryview' object is not callable
