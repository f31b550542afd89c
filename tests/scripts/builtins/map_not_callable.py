list(map(5, [1]))  # raises: TypeError: 'int' object is not callable
