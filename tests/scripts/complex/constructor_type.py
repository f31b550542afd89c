complex([])  # raises: TypeError: complex() first argument must be a string or a number, not 'list'
