memoryview(b"a") + memoryview(b"b")  # raises: TypeError: unsupported operand type(s) for +: 'memoryview' and 'memoryview'
