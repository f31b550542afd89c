range(1.0)  # raises: TypeError: 'float' object cannot be interpreted as an integer
