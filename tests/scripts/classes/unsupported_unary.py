class A:
    pass
-A()  # raises: TypeError: bad operand type for unary -: 'A'
