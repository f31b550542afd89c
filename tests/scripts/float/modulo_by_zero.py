1.0 % 0  # raises: ZeroDivisionError: float modulo
