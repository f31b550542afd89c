open(__file__, newline='q')  # raises: ValueError: illegal newline value: q
