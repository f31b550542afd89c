x = 5
del x[0]  # raises: TypeError: 'int' object does not support item deletion
