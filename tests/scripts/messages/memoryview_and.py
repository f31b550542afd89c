def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: new() & 1)  # expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'int'
t(lambda: new() & 1.5)
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'float'
t(lambda: new() & 1j)
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'complex'
t(lambda: new() & "a")
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'str'
t(lambda: new() & b"a")
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'bytes'
t(lambda: new() & [1])
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'list'
t(lambda: new() & (1,))
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'tuple'
t(lambda: new() & {})
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'dict'
t(lambda: new() & {1})
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'set'
t(lambda: new() & None)
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'NoneType'
t(lambda: new() & True)
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'bool'
t(lambda: new() & range(2))
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'range'
t(lambda: new() & ...)
# expect: TypeError: unsupported operand type(s) for &: 'memoryview' and 'ellipsis'
t(lambda: 1 & new())  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'memoryview'
t(lambda: 1.5 & new())
# expect: TypeError: unsupported operand type(s) for &: 'float' and 'memoryview'
t(lambda: 1j & new())
# expect: TypeError: unsupported operand type(s) for &: 'complex' and 'memoryview'
t(lambda: "a" & new())
# expect: TypeError: unsupported operand type(s) for &: 'str' and 'memoryview'
t(lambda: b"a" & new())
# expect: TypeError: unsupported operand type(s) for &: 'bytes' and 'memoryview'
t(lambda: [1] & new())
# expect: TypeError: unsupported operand type(s) for &: 'list' and 'memoryview'
t(lambda: (1,) & new())
# expect: TypeError: unsupported operand type(s) for &: 'tuple' and 'memoryview'
t(lambda: {} & new())
# expect: TypeError: unsupported operand type(s) for &: 'dict' and 'memoryview'
t(lambda: {1} & new())
# expect: TypeError: unsupported operand type(s) for &: 'set' and 'memoryview'
t(lambda: None & new())
# expect: TypeError: unsupported operand type(s) for &: 'NoneType' and 'memoryview'
t(lambda: True & new())
# expect: TypeError: unsupported operand type(s) for &: 'bool' and 'memoryview'
t(lambda: range(2) & new())
# expect: TypeError: unsupported operand type(s) for &: 'range' and 'memoryview'
t(lambda: ... & new())
# expect: TypeError: unsupported operand type(s) for &: 'ellipsis' and 'memoryview'
