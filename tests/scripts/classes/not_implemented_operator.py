class A:
    def __add__(self, o):
        return NotImplemented
A() + 1  # raises: TypeError: unsupported operand type(s) for +: 'A' and 'int'
