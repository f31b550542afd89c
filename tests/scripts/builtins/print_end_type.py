print(1, end=5)  # raises: TypeError: end must be None or a string, not int
