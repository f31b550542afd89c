format(1j, "=5")  # raises: ValueError: '=' alignment flag is not allowed in complex format specifier
