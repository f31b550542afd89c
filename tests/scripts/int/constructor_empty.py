int("")  # raises: ValueError: invalid literal for int() with base 10: ''
