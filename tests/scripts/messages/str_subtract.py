def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new() - 1)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'int'
t(lambda: new() - 1.5)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'float'
t(lambda: new() - 1j)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'complex'
t(lambda: new() - "a")  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
t(lambda: new() - b"a")  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'bytes'
t(lambda: new() - [1])  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'list'
t(lambda: new() - (1,))  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'tuple'
t(lambda: new() - {})  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'dict'
t(lambda: new() - {1})  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'set'
t(lambda: new() - None)
# expect: TypeError: unsupported operand type(s) for -: 'str' and 'NoneType'
t(lambda: new() - True)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'bool'
t(lambda: new() - range(2))
# expect: TypeError: unsupported operand type(s) for -: 'str' and 'range'
t(lambda: new() - ...)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'ellipsis'
t(lambda: 1 - new())  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'str'
t(lambda: 1.5 - new())  # expect: TypeError: unsupported operand type(s) for -: 'float' and 'str'
t(lambda: 1j - new())  # expect: TypeError: unsupported operand type(s) for -: 'complex' and 'str'
t(lambda: "a" - new())  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
t(lambda: b"a" - new())  # expect: TypeError: unsupported operand type(s) for -: 'bytes' and 'str'
t(lambda: [1] - new())  # expect: TypeError: unsupported operand type(s) for -: 'list' and 'str'
t(lambda: (1,) - new())  # expect: TypeError: unsupported operand type(s) for -: 'tuple' and 'str'
t(lambda: {} - new())  # expect: TypeError: unsupported operand type(s) for -: 'dict' and 'str'
t(lambda: {1} - new())  # expect: TypeError: unsupported operand type(s) for -: 'set' and 'str'
t(lambda: None - new())
# expect: TypeError: unsupported operand type(s) for -: 'NoneType' and 'str'
t(lambda: True - new())  # expect: TypeError: unsupported operand type(s) for -: 'bool' and 'str'
t(lambda: range(2) - new())
# expect: TypeError: unsupported operand type(s) for -: 'range' and 'str'
t(lambda: ... - new())  # expect: TypeError: unsupported operand type(s) for -: 'ellipsis' and 'str'
