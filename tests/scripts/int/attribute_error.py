(5).foo  # raises: AttributeError: 'int' object has no attribute 'foo'
