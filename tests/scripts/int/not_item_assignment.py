x = 5
x[0] = 1  # raises: TypeError: 'int' object does not support item assignment
