memoryview("abc")  # raises: TypeError: memoryview: a bytes-like object is required, not 'str'
