def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return b"abc"
t(lambda: new() ** 1)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'int'
t(lambda: new() ** 1.5)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'float'
t(lambda: new() ** 1j)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'complex'
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'NoneType'
t(lambda: new() ** True)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'bool'
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'ellipsis'
t(lambda: 1 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'bytes'
t(lambda: 1.5 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'bytes'
t(lambda: 1j ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'bytes'
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'bytes'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'bytes'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'bytes'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'bytes'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'bytes'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'bytes'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'bytes'
t(lambda: True ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'bytes'
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'bytes'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'bytes'
