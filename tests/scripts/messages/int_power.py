def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (5)
t(lambda: new() ** 1)  # expect: 5
t(lambda: new() ** 1.5)  # expect: 11.180339887498949
t(lambda: new() ** 1j)  # expect: (-0.038631969933935334+0.9992535068234805j)
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'NoneType'
t(lambda: new() ** True)  # expect: 5
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'ellipsis'
t(lambda: 1 ** new())  # expect: 1
t(lambda: 1.5 ** new())  # expect: 7.59375
t(lambda: 1j ** new())  # expect: 1j
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'int'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'int'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'int'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'int'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'int'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'
t(lambda: True ** new())  # expect: 1
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'int'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'int'
