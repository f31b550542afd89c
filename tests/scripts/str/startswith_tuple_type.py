"abc".startswith(("x", 1))  # raises: TypeError: tuple for startswith must only contain str, not int
