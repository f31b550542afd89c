print(abs(-5), abs(-2.5), abs(3+4j), round(2.567, 2), pow(2, 3), pow(2, 3, 5), divmod(7, 2))
# expect: 5 2.5 5.0 2.57 8 3 (3, 1)
abs("a")  # raises: TypeError: bad operand type for abs(): 'str'
