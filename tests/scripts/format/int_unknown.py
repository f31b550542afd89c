format(1, "Z")  # raises: ValueError: Unknown format code 'Z' for object of type 'int'
