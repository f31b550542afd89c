m = memoryview(b"abc")
m.foo = 1  # raises: AttributeError: 'memoryview' object has no attribute 'foo'
