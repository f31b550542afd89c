format(1j, "%")  # raises: ValueError: Unknown format code '%' for object of type 'complex'
