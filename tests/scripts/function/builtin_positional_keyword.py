print(1, sepp="x")  # raises: TypeError: 'sepp' is an invalid keyword argument for print()
