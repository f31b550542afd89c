str.maketrans("ab", "x")  # raises: ValueError: the first two maketrans arguments must have equal length
