(1,) + 1  # raises: TypeError: can only concatenate tuple (not "int") to tuple
