sorted()  # raises: TypeError: sorted expected 1 argument, got 0
