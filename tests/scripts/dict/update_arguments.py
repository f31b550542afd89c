{}.update(1, 2)  # raises: TypeError: update expected at most 1 argument, got 2
