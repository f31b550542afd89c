memoryview(b"a") < memoryview(b"b")  # raises: TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
