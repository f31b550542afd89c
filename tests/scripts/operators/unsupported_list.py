[
"print(1)" - 1  # raises: TypeError: unsupported operand type(s) for -: 'str' and 'int'
]
