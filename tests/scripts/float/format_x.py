f"{1.5:x}"  # raises: ValueError: Unknown format code 'x' for object of type 'float'
