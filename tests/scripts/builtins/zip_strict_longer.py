list(zip("a", [1, 2], strict=True))  # raises: ValueError: zip() argument 2 is longer than argument 1
