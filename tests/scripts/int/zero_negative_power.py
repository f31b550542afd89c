0 ** -1  # raises: ZeroDivisionError: 0.0 cannot be raised to a negative power
