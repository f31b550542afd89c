int("1", 37)  # raises: ValueError: int() base must be >= 2 and <= 36, or 0
