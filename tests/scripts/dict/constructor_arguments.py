dict(1, 2)  # raises: TypeError: dict expected at most 1 argument, got 2
