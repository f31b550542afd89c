class C:
    pass
C().foo  # raises: AttributeError: 'C' object has no attribute 'foo'
