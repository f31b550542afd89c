format("a", " ")  # raises: ValueError: Space not allowed in string format specifier
