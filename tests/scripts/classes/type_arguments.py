type(1, 2)  # raises: TypeError: type() takes 1 or 3 arguments
