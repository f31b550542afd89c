None.foo = 1  # raises: AttributeError: 'NoneType' object has no attribute 'foo'
