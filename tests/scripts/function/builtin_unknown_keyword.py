sorted([], foo=1)  # raises: TypeError: 'foo' is an invalid keyword argument for sort()
