def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return slice(1, 2)
t(lambda: new() ** 1)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'int'
t(lambda: new() ** 1.5)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'float'
t(lambda: new() ** 1j)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'complex'
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'NoneType'
t(lambda: new() ** True)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'bool'
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'slice' and 'ellipsis'
t(lambda: 1 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'slice'
t(lambda: 1.5 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'slice'
t(lambda: 1j ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'slice'
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'slice'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'slice'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'slice'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'slice'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'slice'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'slice'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'slice'
t(lambda: True ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'slice'
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'slice'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'slice'
