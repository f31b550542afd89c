(5).foo = 1  # raises: AttributeError: 'int' object has no attribute 'foo'
