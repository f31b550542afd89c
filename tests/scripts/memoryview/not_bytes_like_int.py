memoryview(5)  # raises: TypeError: memoryview: a bytes-like object is required, not 'int'
