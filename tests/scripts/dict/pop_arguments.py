{}.pop()  # raises: TypeError: pop expected at least 1 argument, got 0
