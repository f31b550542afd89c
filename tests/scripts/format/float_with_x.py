format(1.0, "x")  # raises: ValueError: Unknown format code 'x' for object of type 'float'
