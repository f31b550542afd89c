int("1.5")  # raises: ValueError: invalid literal for int() with base 10: '1.5'
