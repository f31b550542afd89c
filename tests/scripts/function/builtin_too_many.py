len(1, 2)  # raises: TypeError: len() takes exactly one argument (2 given)
