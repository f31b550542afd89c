def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1, 2)
t(lambda: new() + 1)  # expect: TypeError: can only concatenate tuple (not "int") to tuple
t(lambda: new() + 1.5)  # expect: TypeError: can only concatenate tuple (not "float") to tuple
t(lambda: new() + 1j)  # expect: TypeError: can only concatenate tuple (not "complex") to tuple
t(lambda: new() + "a")  # expect: TypeError: can only concatenate tuple (not "str") to tuple
t(lambda: new() + b"a")  # expect: TypeError: can only concatenate tuple (not "bytes") to tuple
t(lambda: new() + [1])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
t(lambda: new() + (1,))  # expect: (1, 2, 1)
t(lambda: new() + {})  # expect: TypeError: can only concatenate tuple (not "dict") to tuple
t(lambda: new() + {1})  # expect: TypeError: can only concatenate tuple (not "set") to tuple
t(lambda: new() + None)  # expect: TypeError: can only concatenate tuple (not "NoneType") to tuple
t(lambda: new() + True)  # expect: TypeError: can only concatenate tuple (not "bool") to tuple
t(lambda: new() + range(2))  # expect: TypeError: can only concatenate tuple (not "range") to tuple
t(lambda: new() + ...)  # expect: TypeError: can only concatenate tuple (not "ellipsis") to tuple
t(lambda: 1 + new())  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'tuple'
t(lambda: 1.5 + new())  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'tuple'
t(lambda: 1j + new())  # expect: TypeError: unsupported operand type(s) for +: 'complex' and 'tuple'
t(lambda: "a" + new())  # expect: TypeError: can only concatenate str (not "tuple") to str
t(lambda: b"a" + new())  # expect: TypeError: can't concat tuple to bytes
t(lambda: [1] + new())  # expect: TypeError: can only concatenate list (not "tuple") to list
t(lambda: (1,) + new())  # expect: (1, 1, 2)
t(lambda: {} + new())  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'tuple'
t(lambda: {1} + new())  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'tuple'
t(lambda: None + new())
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'tuple'
t(lambda: True + new())  # expect: TypeError: unsupported operand type(s) for +: 'bool' and 'tuple'
t(lambda: range(2) + new())
# expect: TypeError: unsupported operand type(s) for +: 'range' and 'tuple'
t(lambda: ... + new())
# expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'tuple'
