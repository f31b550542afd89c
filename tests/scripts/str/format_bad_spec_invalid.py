"{:5.2z}".format(1.0)  # raises: ValueError: Unknown format code 'z' for object of type 'float'
