"a".replace("a")  # raises: TypeError: replace expected at least 2 arguments, got 1
