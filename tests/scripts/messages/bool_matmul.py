def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return True
t(lambda: new() @ 1)  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'int'
t(lambda: new() @ 1.5)  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'float'
t(lambda: new() @ 1j)  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'complex'
t(lambda: new() @ "a")  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'str'
t(lambda: new() @ b"a")  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'bytes'
t(lambda: new() @ [1])  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'list'
t(lambda: new() @ (1,))  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'tuple'
t(lambda: new() @ {})  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'dict'
t(lambda: new() @ {1})  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'set'
t(lambda: new() @ None)
# expect: TypeError: unsupported operand type(s) for @: 'bool' and 'NoneType'
t(lambda: new() @ True)  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'bool'
t(lambda: new() @ range(2))
# expect: TypeError: unsupported operand type(s) for @: 'bool' and 'range'
t(lambda: new() @ ...)
# expect: TypeError: unsupported operand type(s) for @: 'bool' and 'ellipsis'
t(lambda: 1 @ new())  # expect: TypeError: unsupported operand type(s) for @: 'int' and 'bool'
t(lambda: 1.5 @ new())  # expect: TypeError: unsupported operand type(s) for @: 'float' and 'bool'
t(lambda: 1j @ new())  # expect: TypeError: unsupported operand type(s) for @: 'complex' and 'bool'
t(lambda: "a" @ new())  # expect: TypeError: unsupported operand type(s) for @: 'str' and 'bool'
t(lambda: b"a" @ new())  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'bool'
t(lambda: [1] @ new())  # expect: TypeError: unsupported operand type(s) for @: 'list' and 'bool'
t(lambda: (1,) @ new())  # expect: TypeError: unsupported operand type(s) for @: 'tuple' and 'bool'
t(lambda: {} @ new())  # expect: TypeError: unsupported operand type(s) for @: 'dict' and 'bool'
t(lambda: {1} @ new())  # expect: TypeError: unsupported operand type(s) for @: 'set' and 'bool'
t(lambda: None @ new())
# expect: TypeError: unsupported operand type(s) for @: 'NoneType' and 'bool'
t(lambda: True @ new())  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'bool'
t(lambda: range(2) @ new())
# expect: TypeError: unsupported operand type(s) for @: 'range' and 'bool'
t(lambda: ... @ new())
# expect: TypeError: unsupported operand type(s) for @: 'ellipsis' and 'bool'
