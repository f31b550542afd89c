def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (5)
t(lambda: new() | 1)  # expect: 5
t(lambda: new() | 1.5)  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'float'
t(lambda: new() | 1j)  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'complex'
t(lambda: new() | "a")  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'str'
t(lambda: new() | b"a")  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'bytes'
t(lambda: new() | [1])  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'list'
t(lambda: new() | (1,))  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'tuple'
t(lambda: new() | {})  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'dict'
t(lambda: new() | {1})  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'set'
t(lambda: new() | None)
# expect: TypeError: unsupported operand type(s) for |: 'int' and 'NoneType'
t(lambda: new() | True)  # expect: 5
t(lambda: new() | range(2))
# expect: TypeError: unsupported operand type(s) for |: 'int' and 'range'
t(lambda: new() | ...)  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'ellipsis'
t(lambda: 1 | new())  # expect: 5
t(lambda: 1.5 | new())  # expect: TypeError: unsupported operand type(s) for |: 'float' and 'int'
t(lambda: 1j | new())  # expect: TypeError: unsupported operand type(s) for |: 'complex' and 'int'
t(lambda: "a" | new())  # expect: TypeError: unsupported operand type(s) for |: 'str' and 'int'
t(lambda: b"a" | new())  # expect: TypeError: unsupported operand type(s) for |: 'bytes' and 'int'
t(lambda: [1] | new())  # expect: TypeError: unsupported operand type(s) for |: 'list' and 'int'
t(lambda: (1,) | new())  # expect: TypeError: unsupported operand type(s) for |: 'tuple' and 'int'
t(lambda: {} | new())  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'int'
t(lambda: {1} | new())  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'int'
t(lambda: None | new())
# expect: TypeError: unsupported operand type(s) for |: 'NoneType' and 'int'
t(lambda: True | new())  # expect: 5
t(lambda: range(2) | new())
# expect: TypeError: unsupported operand type(s) for |: 'range' and 'int'
t(lambda: ... | new())  # expect: TypeError: unsupported operand type(s) for |: 'ellipsis' and 'int'
