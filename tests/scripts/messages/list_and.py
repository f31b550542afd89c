def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return [3, 1, 2]
t(lambda: new() & 1)  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'int'
t(lambda: new() & 1.5)  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'float'
t(lambda: new() & 1j)  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'complex'
t(lambda: new() & "a")  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'str'
t(lambda: new() & b"a")  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'bytes'
t(lambda: new() & [1])  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'list'
t(lambda: new() & (1,))  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'tuple'
t(lambda: new() & {})  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'dict'
t(lambda: new() & {1})  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'set'
t(lambda: new() & None)
# expect: TypeError: unsupported operand type(s) for &: 'list' and 'NoneType'
t(lambda: new() & True)  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'bool'
t(lambda: new() & range(2))
# expect: TypeError: unsupported operand type(s) for &: 'list' and 'range'
t(lambda: new() & ...)
# expect: TypeError: unsupported operand type(s) for &: 'list' and 'ellipsis'
t(lambda: 1 & new())  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'list'
t(lambda: 1.5 & new())  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'list'
t(lambda: 1j & new())  # expect: TypeError: unsupported operand type(s) for &: 'complex' and 'list'
t(lambda: "a" & new())  # expect: TypeError: unsupported operand type(s) for &: 'str' and 'list'
t(lambda: b"a" & new())  # expect: TypeError: unsupported operand type(s) for &: 'bytes' and 'list'
t(lambda: [1] & new())  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'list'
t(lambda: (1,) & new())  # expect: TypeError: unsupported operand type(s) for &: 'tuple' and 'list'
t(lambda: {} & new())  # expect: TypeError: unsupported operand type(s) for &: 'dict' and 'list'
t(lambda: {1} & new())  # expect: TypeError: unsupported operand type(s) for &: 'set' and 'list'
t(lambda: None & new())
# expect: TypeError: unsupported operand type(s) for &: 'NoneType' and 'list'
t(lambda: True & new())  # expect: TypeError: unsupported operand type(s) for &: 'bool' and 'list'
t(lambda: range(2) & new())
# expect: TypeError: unsupported operand type(s) for &: 'range' and 'list'
t(lambda: ... & new())
# expect: TypeError: unsupported operand type(s) for &: 'ellipsis' and 'list'
