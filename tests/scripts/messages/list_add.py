def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return [3, 1, 2]
t(lambda: new() + 1)  # expect: TypeError: can only concatenate list (not "int") to list
t(lambda: new() + 1.5)  # expect: TypeError: can only concatenate list (not "float") to list
t(lambda: new() + 1j)  # expect: TypeError: can only concatenate list (not "complex") to list
t(lambda: new() + "a")  # expect: TypeError: can only concatenate list (not "str") to list
t(lambda: new() + b"a")  # expect: TypeError: can only concatenate list (not "bytes") to list
t(lambda: new() + [1])  # expect: [3, 1, 2, 1]
t(lambda: new() + (1,))  # expect: TypeError: can only concatenate list (not "tuple") to list
t(lambda: new() + {})  # expect: TypeError: can only concatenate list (not "dict") to list
t(lambda: new() + {1})  # expect: TypeError: can only concatenate list (not "set") to list
t(lambda: new() + None)  # expect: TypeError: can only concatenate list (not "NoneType") to list
t(lambda: new() + True)  # expect: TypeError: can only concatenate list (not "bool") to list
t(lambda: new() + range(2))  # expect: TypeError: can only concatenate list (not "range") to list
t(lambda: new() + ...)  # expect: TypeError: can only concatenate list (not "ellipsis") to list
t(lambda: 1 + new())  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'list'
t(lambda: 1.5 + new())  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'list'
t(lambda: 1j + new())  # expect: TypeError: unsupported operand type(s) for +: 'complex' and 'list'
t(lambda: "a" + new())  # expect: TypeError: can only concatenate str (not "list") to str
t(lambda: b"a" + new())  # expect: TypeError: can't concat list to bytes
t(lambda: [1] + new())  # expect: [1, 3, 1, 2]
t(lambda: (1,) + new())  # expect: TypeError: can only concatenate tuple (not "list") to tuple
t(lambda: {} + new())  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'list'
t(lambda: {1} + new())  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'list'
t(lambda: None + new())
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'list'
t(lambda: True + new())  # expect: TypeError: unsupported operand type(s) for +: 'bool' and 'list'
t(lambda: range(2) + new())
# expect: TypeError: unsupported operand type(s) for +: 'range' and 'list'
t(lambda: ... + new())
# expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'list'
