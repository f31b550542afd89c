a, b = (x for x in range(3))  # raises: ValueError: too many values to unpack (expected 2)
