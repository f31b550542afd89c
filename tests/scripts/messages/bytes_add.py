def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return b"abc"
t(lambda: new() + 1)  # expect: TypeError: can't concat int to bytes
t(lambda: new() + 1.5)  # expect: TypeError: can't concat float to bytes
t(lambda: new() + 1j)  # expect: TypeError: can't concat complex to bytes
t(lambda: new() + "a")  # expect: TypeError: can't concat str to bytes
t(lambda: new() + b"a")  # expect: b'abca'
t(lambda: new() + [1])  # expect: TypeError: can't concat list to bytes
t(lambda: new() + (1,))  # expect: TypeError: can't concat tuple to bytes
t(lambda: new() + {})  # expect: TypeError: can't concat dict to bytes
t(lambda: new() + {1})  # expect: TypeError: can't concat set to bytes
t(lambda: new() + None)  # expect: TypeError: can't concat NoneType to bytes
t(lambda: new() + True)  # expect: TypeError: can't concat bool to bytes
t(lambda: new() + range(2))  # expect: TypeError: can't concat range to bytes
t(lambda: new() + ...)  # expect: TypeError: can't concat ellipsis to bytes
t(lambda: 1 + new())  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'bytes'
t(lambda: 1.5 + new())  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'bytes'
t(lambda: 1j + new())  # expect: TypeError: unsupported operand type(s) for +: 'complex' and 'bytes'
t(lambda: "a" + new())  # expect: TypeError: can only concatenate str (not "bytes") to str
t(lambda: b"a" + new())  # expect: b'aabc'
t(lambda: [1] + new())  # expect: TypeError: can only concatenate list (not "bytes") to list
t(lambda: (1,) + new())  # expect: TypeError: can only concatenate tuple (not "bytes") to tuple
t(lambda: {} + new())  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'bytes'
t(lambda: {1} + new())  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'bytes'
t(lambda: None + new())
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'bytes'
t(lambda: True + new())  # expect: TypeError: unsupported operand type(s) for +: 'bool' and 'bytes'
t(lambda: range(2) + new())
# expect: TypeError: unsupported operand type(s) for +: 'range' and 'bytes'
t(lambda: ... + new())
# expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'bytes'
