def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return True
t(lambda: new() ** 1)  # expect: 1
t(lambda: new() ** 1.5)  # expect: 1.0
t(lambda: new() ** 1j)  # expect: (1+0j)
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'NoneType'
t(lambda: new() ** True)  # expect: 1
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'ellipsis'
t(lambda: 1 ** new())  # expect: 1
t(lambda: 1.5 ** new())  # expect: 1.5
t(lambda: 1j ** new())  # expect: 1j
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'bool'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'bool'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'bool'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'bool'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'bool'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'bool'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'bool'
t(lambda: True ** new())  # expect: 1
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'bool'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'bool'
