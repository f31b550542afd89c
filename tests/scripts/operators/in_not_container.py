1 in 5  # raises: TypeError: argument of type 'int' is not iterable
