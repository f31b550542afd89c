class C:
    pass
C.foo  # raises: AttributeError: type object 'C' has no attribute 'foo'
