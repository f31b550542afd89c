"a".replace(1, 2, 3, 4)  # raises: TypeError: replace expected at most 3 arguments, got 4
