format(1.0, ".f")  # raises: ValueError: Format specifier missing precision
