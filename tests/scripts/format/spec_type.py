format(1, 5)  # raises: TypeError: format() argument 2 must be str, not int
