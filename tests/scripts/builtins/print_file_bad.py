print("x", file=5)  # raises: AttributeError: 'int' object has no attribute 'write'
