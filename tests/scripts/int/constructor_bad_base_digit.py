int("12", 2)  # raises: ValueError: invalid literal for int() with base 2: '12'
