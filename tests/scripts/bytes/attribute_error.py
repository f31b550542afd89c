b"abc".foo  # raises: AttributeError: 'bytes' object has no attribute 'foo'
