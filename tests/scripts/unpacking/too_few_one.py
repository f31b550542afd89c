a, b = [1]  # raises: ValueError: not enough values to unpack (expected 2, got 1)
