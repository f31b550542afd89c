def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return b"abc"
t(lambda: new() @ 1)  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'int'
t(lambda: new() @ 1.5)  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'float'
t(lambda: new() @ 1j)  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'complex'
t(lambda: new() @ "a")  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'str'
t(lambda: new() @ b"a")  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'bytes'
t(lambda: new() @ [1])  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'list'
t(lambda: new() @ (1,))  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'tuple'
t(lambda: new() @ {})  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'dict'
t(lambda: new() @ {1})  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'set'
t(lambda: new() @ None)
# expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'NoneType'
t(lambda: new() @ True)  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'bool'
t(lambda: new() @ range(2))
# expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'range'
t(lambda: new() @ ...)
# expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'ellipsis'
t(lambda: 1 @ new())  # expect: TypeError: unsupported operand type(s) for @: 'int' and 'bytes'
t(lambda: 1.5 @ new())  # expect: TypeError: unsupported operand type(s) for @: 'float' and 'bytes'
t(lambda: 1j @ new())  # expect: TypeError: unsupported operand type(s) for @: 'complex' and 'bytes'
t(lambda: "a" @ new())  # expect: TypeError: unsupported operand type(s) for @: 'str' and 'bytes'
t(lambda: b"a" @ new())  # expect: TypeError: unsupported operand type(s) for @: 'bytes' and 'bytes'
t(lambda: [1] @ new())  # expect: TypeError: unsupported operand type(s) for @: 'list' and 'bytes'
t(lambda: (1,) @ new())  # expect: TypeError: unsupported operand type(s) for @: 'tuple' and 'bytes'
t(lambda: {} @ new())  # expect: TypeError: unsupported operand type(s) for @: 'dict' and 'bytes'
t(lambda: {1} @ new())  # expect: TypeError: unsupported operand type(s) for @: 'set' and 'bytes'
t(lambda: None @ new())
# expect: TypeError: unsupported operand type(s) for @: 'NoneType' and 'bytes'
t(lambda: True @ new())  # expect: TypeError: unsupported operand type(s) for @: 'bool' and 'bytes'
t(lambda: range(2) @ new())
# expect: TypeError: unsupported operand type(s) for @: 'range' and 'bytes'
t(lambda: ... @ new())
# expect: TypeError: unsupported operand type(s) for @: 'ellipsis' and 'bytes'
