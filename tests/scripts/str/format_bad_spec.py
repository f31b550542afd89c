"{:d}".format("a")  # raises: ValueError: Unknown format code 'd' for object of type 'str'
