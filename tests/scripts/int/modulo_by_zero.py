1 % 0  # raises: ZeroDivisionError: integer modulo by zero
