format(1.0, "99999999999999999999f")  # raises: ValueError: Too many decimal digits in format string
