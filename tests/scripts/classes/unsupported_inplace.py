class A:
    pass
a = A()
a *= 2  # raises: TypeError: unsupported operand type(s) for *=: 'A' and 'int'
