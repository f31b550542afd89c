m = memoryview(b"abc")
m.shape = (1,)  # raises: AttributeError: attribute 'shape' of 'memoryview' objects is not writable
