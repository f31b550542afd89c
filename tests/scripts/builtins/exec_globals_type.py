exec("1", 5)  # raises: TypeError: exec() globals must be a dict, not int
