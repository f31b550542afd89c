1j / 0  # raises: ZeroDivisionError: complex division by zero
