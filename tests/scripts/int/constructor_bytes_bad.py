int(b"x")  # raises: ValueError: invalid literal for int() with base 10: b'x'
