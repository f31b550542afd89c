def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new() % 1)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % 1.5)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % 1j)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % "a")  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % b"a")  # expect: 'abc'
t(lambda: new() % [1])  # expect: 'abc'
t(lambda: new() % (1,))  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % {})  # expect: 'abc'
t(lambda: new() % {1})  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % None)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % True)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: new() % range(2))  # expect: 'abc'
t(lambda: new() % ...)  # expect: TypeError: not all arguments converted during string formatting
t(lambda: 1 % new())  # expect: TypeError: unsupported operand type(s) for %: 'int' and 'str'
t(lambda: 1.5 % new())  # expect: TypeError: unsupported operand type(s) for %: 'float' and 'str'
t(lambda: 1j % new())  # expect: TypeError: unsupported operand type(s) for %: 'complex' and 'str'
t(lambda: "a" % new())  # expect: TypeError: not all arguments converted during string formatting
t(lambda: b"a" % new())  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: [1] % new())  # expect: TypeError: unsupported operand type(s) for %: 'list' and 'str'
t(lambda: (1,) % new())  # expect: TypeError: unsupported operand type(s) for %: 'tuple' and 'str'
t(lambda: {} % new())  # expect: TypeError: unsupported operand type(s) for %: 'dict' and 'str'
t(lambda: {1} % new())  # expect: TypeError: unsupported operand type(s) for %: 'set' and 'str'
t(lambda: None % new())
# expect: TypeError: unsupported operand type(s) for %: 'NoneType' and 'str'
t(lambda: True % new())  # expect: TypeError: unsupported operand type(s) for %: 'bool' and 'str'
t(lambda: range(2) % new())
# expect: TypeError: unsupported operand type(s) for %: 'range' and 'str'
t(lambda: ... % new())  # expect: TypeError: unsupported operand type(s) for %: 'ellipsis' and 'str'
