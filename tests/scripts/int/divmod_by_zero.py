divmod(1, 0)  # raises: ZeroDivisionError: integer division or modulo by zero
