format(1, ".2")  # raises: ValueError: Precision not allowed in integer format specifier
