divmod(1.0, 0.0)  # raises: ZeroDivisionError: float divmod()
