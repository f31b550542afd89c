[1, 2].sort(key=lambda x: x.foo)  # raises: AttributeError: 'int' object has no attribute 'foo'
