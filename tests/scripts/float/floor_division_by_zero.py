1.0 // 0  # raises: ZeroDivisionError: float floor division by zero
