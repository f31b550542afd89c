x = 1
del x
x  # raises: NameError: name 'x' is not defined
