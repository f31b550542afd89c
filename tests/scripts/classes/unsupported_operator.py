class A:
    pass
A() + A()  # raises: TypeError: unsupported operand type(s) for +: 'A' and 'A'
