map(str, 5)  # raises: TypeError: 'int' object is not iterable
