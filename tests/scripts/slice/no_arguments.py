slice()  # raises: TypeError: slice expected at least 1 argument, got 0
