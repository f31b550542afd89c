def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return range(3)
t(lambda: new() * 1)  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'int'
t(lambda: new() * 1.5)  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'float'
t(lambda: new() * 1j)  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'complex'
t(lambda: new() * "a")  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: new() * b"a")  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: new() * [1])  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: new() * (1,))  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: new() * {})  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'dict'
t(lambda: new() * {1})  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'set'
t(lambda: new() * None)
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'NoneType'
t(lambda: new() * True)  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'bool'
t(lambda: new() * range(2))
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'range'
t(lambda: new() * ...)
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'ellipsis'
t(lambda: 1 * new())  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'range'
t(lambda: 1.5 * new())  # expect: TypeError: unsupported operand type(s) for *: 'float' and 'range'
t(lambda: 1j * new())  # expect: TypeError: unsupported operand type(s) for *: 'complex' and 'range'
t(lambda: "a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: b"a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: [1] * new())  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: (1,) * new())  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: {} * new())  # expect: TypeError: unsupported operand type(s) for *: 'dict' and 'range'
t(lambda: {1} * new())  # expect: TypeError: unsupported operand type(s) for *: 'set' and 'range'
t(lambda: None * new())
# expect: TypeError: unsupported operand type(s) for *: 'NoneType' and 'range'
t(lambda: True * new())  # expect: TypeError: unsupported operand type(s) for *: 'bool' and 'range'
t(lambda: range(2) * new())
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'range'
t(lambda: ... * new())
# expect: TypeError: unsupported operand type(s) for *: 'ellipsis' and 'range'
