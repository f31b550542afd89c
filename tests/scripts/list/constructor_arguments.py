list(1, 2)  # raises: TypeError: list expected at most 1 argument, got 2
