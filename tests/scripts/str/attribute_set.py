"abc".foo = 1  # raises: AttributeError: 'str' object has no attribute 'foo'
