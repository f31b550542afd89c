int("1__0")  # raises: ValueError: invalid literal for int() with base 10: '1__0'
