def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: new() % 1)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % 1.5)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % 1j)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % "a")  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % b"a")  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % [1])  # expect: bytearray(b'abc')
t(lambda: new() % (1,))  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % {})  # expect: bytearray(b'abc')
t(lambda: new() % {1})  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % None)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % True)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: new() % range(2))  # expect: bytearray(b'abc')
t(lambda: new() % ...)  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: 1 % new())  # expect: TypeError: unsupported operand type(s) for %: 'int' and 'bytearray'
t(lambda: 1.5 % new())
# expect: TypeError: unsupported operand type(s) for %: 'float' and 'bytearray'
t(lambda: 1j % new())
# expect: TypeError: unsupported operand type(s) for %: 'complex' and 'bytearray'
t(lambda: "a" % new())  # expect: 'a'
t(lambda: b"a" % new())  # expect: TypeError: not all arguments converted during bytes formatting
t(lambda: [1] % new())
# expect: TypeError: unsupported operand type(s) for %: 'list' and 'bytearray'
t(lambda: (1,) % new())
# expect: TypeError: unsupported operand type(s) for %: 'tuple' and 'bytearray'
t(lambda: {} % new())
# expect: TypeError: unsupported operand type(s) for %: 'dict' and 'bytearray'
t(lambda: {1} % new())
# expect: TypeError: unsupported operand type(s) for %: 'set' and 'bytearray'
t(lambda: None % new())
# expect: TypeError: unsupported operand type(s) for %: 'NoneType' and 'bytearray'
t(lambda: True % new())
# expect: TypeError: unsupported operand type(s) for %: 'bool' and 'bytearray'
t(lambda: range(2) % new())
# expect: TypeError: unsupported operand type(s) for %: 'range' and 'bytearray'
t(lambda: ... % new())
# expect: TypeError: unsupported operand type(s) for %: 'ellipsis' and 'bytearray'
