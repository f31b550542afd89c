1 & 1.0  # raises: TypeError: unsupported operand type(s) for &: 'int' and 'float'
