memoryview[int]  # raises: TypeError: type 'memoryview' is not subscriptable
