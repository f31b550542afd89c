def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new() + 1)  # expect: TypeError: can only concatenate str (not "int") to str
t(lambda: new() + 1.5)  # expect: TypeError: can only concatenate str (not "float") to str
t(lambda: new() + 1j)  # expect: TypeError: can only concatenate str (not "complex") to str
t(lambda: new() + "a")  # expect: 'abca'
t(lambda: new() + b"a")  # expect: TypeError: can only concatenate str (not "bytes") to str
t(lambda: new() + [1])  # expect: TypeError: can only concatenate str (not "list") to str
t(lambda: new() + (1,))  # expect: TypeError: can only concatenate str (not "tuple") to str
t(lambda: new() + {})  # expect: TypeError: can only concatenate str (not "dict") to str
t(lambda: new() + {1})  # expect: TypeError: can only concatenate str (not "set") to str
t(lambda: new() + None)  # expect: TypeError: can only concatenate str (not "NoneType") to str
t(lambda: new() + True)  # expect: TypeError: can only concatenate str (not "bool") to str
t(lambda: new() + range(2))  # expect: TypeError: can only concatenate str (not "range") to str
t(lambda: new() + ...)  # expect: TypeError: can only concatenate str (not "ellipsis") to str
t(lambda: 1 + new())  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
t(lambda: 1.5 + new())  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'str'
t(lambda: 1j + new())  # expect: TypeError: unsupported operand type(s) for +: 'complex' and 'str'
t(lambda: "a" + new())  # expect: 'aabc'
t(lambda: b"a" + new())  # expect: TypeError: can't concat str to bytes
t(lambda: [1] + new())  # expect: TypeError: can only concatenate list (not "str") to list
t(lambda: (1,) + new())  # expect: TypeError: can only concatenate tuple (not "str") to tuple
t(lambda: {} + new())  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'str'
t(lambda: {1} + new())  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'str'
t(lambda: None + new())
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'str'
t(lambda: True + new())  # expect: TypeError: unsupported operand type(s) for +: 'bool' and 'str'
t(lambda: range(2) + new())
# expect: TypeError: unsupported operand type(s) for +: 'range' and 'str'
t(lambda: ... + new())  # expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'str'
