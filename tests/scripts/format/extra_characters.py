format(1, "5dd")  # raises: ValueError: Invalid format specifier '5dd' for object of type 'int'
