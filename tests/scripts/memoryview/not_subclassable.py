class M(memoryview):  # raises: TypeError: type 'memoryview' is not an acceptable base type
    pass
