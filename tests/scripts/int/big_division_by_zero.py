10**50 // 0  # raises: ZeroDivisionError: integer division or modulo by zero
