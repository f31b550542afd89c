1j // 2  # raises: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
