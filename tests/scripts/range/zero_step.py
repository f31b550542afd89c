range(1, 2, 0)  # raises: ValueError: range() arg 3 must not be zero
