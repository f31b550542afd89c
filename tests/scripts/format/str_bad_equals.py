format("a", "=5")  # raises: ValueError: '=' alignment not allowed in string format specifier
