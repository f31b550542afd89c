min(1, 2, foo=3)  # raises: TypeError: 'foo' is an invalid keyword argument for min()
