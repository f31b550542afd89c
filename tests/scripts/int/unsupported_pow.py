2 ** "a"  # raises: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
