a, b, c = (x for x in range(2))  # raises: ValueError: not enough values to unpack (expected 3, got 2)
