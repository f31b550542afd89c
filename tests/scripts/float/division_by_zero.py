1.0 / 0.0  # raises: ZeroDivisionError: float division by zero
