[].insert(1)  # raises: TypeError: insert expected 2 arguments, got 1
