1.5 + "a"  # raises: TypeError: unsupported operand type(s) for +: 'float' and 'str'
