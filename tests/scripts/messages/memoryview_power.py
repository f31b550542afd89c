def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: new() ** 1)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'int'
t(lambda: new() ** 1.5)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'float'
t(lambda: new() ** 1j)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'complex'
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'NoneType'
t(lambda: new() ** True)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'bool'
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'memoryview' and 'ellipsis'
t(lambda: 1 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'memoryview'
t(lambda: 1.5 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'memoryview'
t(lambda: 1j ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'memoryview'
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'memoryview'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'memoryview'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'memoryview'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'memoryview'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'memoryview'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'memoryview'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'memoryview'
t(lambda: True ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'memoryview'
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'memoryview'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'memoryview'
