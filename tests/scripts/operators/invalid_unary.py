+"a"  # raises: TypeError: bad operand type for unary +: 'str'
