divmod(1, "a")  # raises: TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'
