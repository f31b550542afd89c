def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (5)
t(lambda: new() * 1)  # expect: 5
t(lambda: new() * 1.5)  # expect: 7.5
t(lambda: new() * 1j)  # expect: 5j
t(lambda: new() * "a")  # expect: 'aaaaa'
t(lambda: new() * b"a")  # expect: b'aaaaa'
t(lambda: new() * [1])  # expect: [1, 1, 1, 1, 1]
t(lambda: new() * (1,))  # expect: (1, 1, 1, 1, 1)
t(lambda: new() * {})  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'dict'
t(lambda: new() * {1})  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'set'
t(lambda: new() * None)
# expect: TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
t(lambda: new() * True)  # expect: 5
t(lambda: new() * range(2))
# expect: TypeError: unsupported operand type(s) for *: 'int' and 'range'
t(lambda: new() * ...)  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'ellipsis'
t(lambda: 1 * new())  # expect: 5
t(lambda: 1.5 * new())  # expect: 7.5
t(lambda: 1j * new())  # expect: 5j
t(lambda: "a" * new())  # expect: 'aaaaa'
t(lambda: b"a" * new())  # expect: b'aaaaa'
t(lambda: [1] * new())  # expect: [1, 1, 1, 1, 1]
t(lambda: (1,) * new())  # expect: (1, 1, 1, 1, 1)
t(lambda: {} * new())  # expect: TypeError: unsupported operand type(s) for *: 'dict' and 'int'
t(lambda: {1} * new())  # expect: TypeError: unsupported operand type(s) for *: 'set' and 'int'
t(lambda: None * new())
# expect: TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
t(lambda: True * new())  # expect: 5
t(lambda: range(2) * new())
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'int'
t(lambda: ... * new())  # expect: TypeError: unsupported operand type(s) for *: 'ellipsis' and 'int'
