def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return True
t(lambda: new() * 1)  # expect: 1
t(lambda: new() * 1.5)  # expect: 1.5
t(lambda: new() * 1j)  # expect: 1j
t(lambda: new() * "a")  # expect: 'a'
t(lambda: new() * b"a")  # expect: b'a'
t(lambda: new() * [1])  # expect: [1]
t(lambda: new() * (1,))  # expect: (1,)
t(lambda: new() * {})  # expect: TypeError: unsupported operand type(s) for *: 'bool' and 'dict'
t(lambda: new() * {1})  # expect: TypeError: unsupported operand type(s) for *: 'bool' and 'set'
t(lambda: new() * None)
# expect: TypeError: unsupported operand type(s) for *: 'bool' and 'NoneType'
t(lambda: new() * True)  # expect: 1
t(lambda: new() * range(2))
# expect: TypeError: unsupported operand type(s) for *: 'bool' and 'range'
t(lambda: new() * ...)
# expect: TypeError: unsupported operand type(s) for *: 'bool' and 'ellipsis'
t(lambda: 1 * new())  # expect: 1
t(lambda: 1.5 * new())  # expect: 1.5
t(lambda: 1j * new())  # expect: 1j
t(lambda: "a" * new())  # expect: 'a'
t(lambda: b"a" * new())  # expect: b'a'
t(lambda: [1] * new())  # expect: [1]
t(lambda: (1,) * new())  # expect: (1,)
t(lambda: {} * new())  # expect: TypeError: unsupported operand type(s) for *: 'dict' and 'bool'
t(lambda: {1} * new())  # expect: TypeError: unsupported operand type(s) for *: 'set' and 'bool'
t(lambda: None * new())
# expect: TypeError: unsupported operand type(s) for *: 'NoneType' and 'bool'
t(lambda: True * new())  # expect: 1
t(lambda: range(2) * new())
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'bool'
t(lambda: ... * new())
# expect: TypeError: unsupported operand type(s) for *: 'ellipsis' and 'bool'
