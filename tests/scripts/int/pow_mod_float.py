pow(2.0, 3, 5)  # raises: TypeError: pow() 3rd argument not allowed unless all arguments are integers
