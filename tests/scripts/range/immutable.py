range(3)[0] = 1  # raises: TypeError: 'range' object does not support item assignment
