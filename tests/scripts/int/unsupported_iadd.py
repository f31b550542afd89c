x = 1
x += "a"  # raises: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
