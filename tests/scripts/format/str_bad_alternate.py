format("a", "#")  # raises: ValueError: Alternate form (#) not allowed in string format specifier
