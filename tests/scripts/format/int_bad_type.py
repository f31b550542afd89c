format(1, "s")  # raises: ValueError: Unknown format code 's' for object of type 'int'
