"a" - "b"  # raises: TypeError: unsupported operand type(s) for -: 'str' and 'str'
