list(zip("ab", [1, 2], "x", strict=True))  # raises: ValueError: zip() argument 3 is shorter than arguments 1-2
