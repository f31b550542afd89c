None.foo  # raises: AttributeError: 'NoneType' object has no attribute 'foo'
