hash(memoryview(bytearray(b"abc")))  # raises: ValueError: cannot hash writable memoryview object
