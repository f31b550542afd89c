type()  # raises: TypeError: type() takes 1 or 3 arguments
