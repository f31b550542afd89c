def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: new() ** 1)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'int'
t(lambda: new() ** 1.5)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'float'
t(lambda: new() ** 1j)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'complex'
t(lambda: new() ** "a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'str'
t(lambda: new() ** b"a")
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'bytes'
t(lambda: new() ** [1])
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'list'
t(lambda: new() ** (1,))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'tuple'
t(lambda: new() ** {})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'dict'
t(lambda: new() ** {1})
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'set'
t(lambda: new() ** None)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'NoneType'
t(lambda: new() ** True)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'bool'
t(lambda: new() ** range(2))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'range'
t(lambda: new() ** ...)
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytearray' and 'ellipsis'
t(lambda: 1 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'bytearray'
t(lambda: 1.5 ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'bytearray'
t(lambda: 1j ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'bytearray'
t(lambda: "a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'bytearray'
t(lambda: b"a" ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'bytearray'
t(lambda: [1] ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'bytearray'
t(lambda: (1,) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'bytearray'
t(lambda: {} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'bytearray'
t(lambda: {1} ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'bytearray'
t(lambda: None ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'bytearray'
t(lambda: True ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'bool' and 'bytearray'
t(lambda: range(2) ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'range' and 'bytearray'
t(lambda: ... ** new())
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'ellipsis' and 'bytearray'
