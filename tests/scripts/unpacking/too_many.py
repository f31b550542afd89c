a, b = 1, 2, 3  # raises: ValueError: too many values to unpack (expected 2)
