print(1, foo=5)  # raises: TypeError: 'foo' is an invalid keyword argument for print()
