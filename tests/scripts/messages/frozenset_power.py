def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: new() ** 1)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'int'
t(lambda: new() ** 1.5)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'float'
t(lambda: new() ** 1j)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'complex'
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'NoneType'
t(lambda: new() ** True)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'bool'
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'frozenset' and 'ellipsis'
t(lambda: 1 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'frozenset'
t(lambda: 1.5 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'frozenset'
t(lambda: 1j ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'frozenset'
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'frozenset'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'frozenset'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'frozenset'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'frozenset'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'frozenset'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'frozenset'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'frozenset'
t(lambda: True ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'frozenset'
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'frozenset'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'frozenset'
