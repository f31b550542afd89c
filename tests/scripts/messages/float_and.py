def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1.5)
t(lambda: new() & 1)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'int'
t(lambda: new() & 1.5)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'float'
t(lambda: new() & 1j)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'complex'
t(lambda: new() & "a")  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'str'
t(lambda: new() & b"a")  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'bytes'
t(lambda: new() & [1])  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'list'
t(lambda: new() & (1,))  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'tuple'
t(lambda: new() & {})  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'dict'
t(lambda: new() & {1})  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'set'
t(lambda: new() & None)
# expect: TypeError: unsupported operand type(s) for &: 'float' and 'NoneType'
t(lambda: new() & True)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'bool'
t(lambda: new() & range(2))
# expect: TypeError: unsupported operand type(s) for &: 'float' and 'range'
t(lambda: new() & ...)
# expect: TypeError: unsupported operand type(s) for &: 'float' and 'ellipsis'
t(lambda: 1 & new())  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'float'
t(lambda: 1.5 & new())  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'float'
t(lambda: 1j & new())  # expect: TypeError: unsupported operand type(s) for &: 'complex' and 'float'
t(lambda: "a" & new())  # expect: TypeError: unsupported operand type(s) for &: 'str' and 'float'
t(lambda: b"a" & new())  # expect: TypeError: unsupported operand type(s) for &: 'bytes' and 'float'
t(lambda: [1] & new())  # expect: TypeError: unsupported operand type(s) for &: 'list' and 'float'
t(lambda: (1,) & new())  # expect: TypeError: unsupported operand type(s) for &: 'tuple' and 'float'
t(lambda: {} & new())  # expect: TypeError: unsupported operand type(s) for &: 'dict' and 'float'
t(lambda: {1} & new())  # expect: TypeError: unsupported operand type(s) for &: 'set' and 'float'
t(lambda: None & new())
# expect: TypeError: unsupported operand type(s) for &: 'NoneType' and 'float'
t(lambda: True & new())  # expect: TypeError: unsupported operand type(s) for &: 'bool' and 'float'
t(lambda: range(2) & new())
# expect: TypeError: unsupported operand type(s) for &: 'range' and 'float'
t(lambda: ... & new())
# expect: TypeError: unsupported operand type(s) for &: 'ellipsis' and 'float'
