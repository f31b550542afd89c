print(1, sep=5)  # raises: TypeError: sep must be None or a string, not int
