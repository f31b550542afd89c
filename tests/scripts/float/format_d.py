f"{1.5:d}"  # raises: ValueError: Unknown format code 'd' for object of type 'float'
