format(1.0, "Z")  # raises: ValueError: Unknown format code 'Z' for object of type 'float'
