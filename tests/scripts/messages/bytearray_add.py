def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: new() + 1)  # expect: TypeError: can't concat int to bytearray
t(lambda: new() + 1.5)  # expect: TypeError: can't concat float to bytearray
t(lambda: new() + 1j)  # expect: TypeError: can't concat complex to bytearray
t(lambda: new() + "a")  # expect: TypeError: can't concat str to bytearray
t(lambda: new() + b"a")  # expect: bytearray(b'abca')
t(lambda: new() + [1])  # expect: TypeError: can't concat list to bytearray
t(lambda: new() + (1,))  # expect: TypeError: can't concat tuple to bytearray
t(lambda: new() + {})  # expect: TypeError: can't concat dict to bytearray
t(lambda: new() + {1})  # expect: TypeError: can't concat set to bytearray
t(lambda: new() + None)  # expect: TypeError: can't concat NoneType to bytearray
t(lambda: new() + True)  # expect: TypeError: can't concat bool to bytearray
t(lambda: new() + range(2))  # expect: TypeError: can't concat range to bytearray
t(lambda: new() + ...)  # expect: TypeError: can't concat ellipsis to bytearray
t(lambda: 1 + new())  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'bytearray'
t(lambda: 1.5 + new())
# expect: TypeError: unsupported operand type(s) for +: 'float' and 'bytearray'
t(lambda: 1j + new())
# expect: TypeError: unsupported operand type(s) for +: 'complex' and 'bytearray'
t(lambda: "a" + new())  # expect: TypeError: can only concatenate str (not "bytearray") to str
t(lambda: b"a" + new())  # expect: b'aabc'
t(lambda: [1] + new())  # expect: TypeError: can only concatenate list (not "bytearray") to list
t(lambda: (1,) + new())  # expect: TypeError: can only concatenate tuple (not "bytearray") to tuple
t(lambda: {} + new())
# expect: TypeError: unsupported operand type(s) for +: 'dict' and 'bytearray'
t(lambda: {1} + new())
# expect: TypeError: unsupported operand type(s) for +: 'set' and 'bytearray'
t(lambda: None + new())
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'bytearray'
t(lambda: True + new())
# expect: TypeError: unsupported operand type(s) for +: 'bool' and 'bytearray'
t(lambda: range(2) + new())
# expect: TypeError: unsupported operand type(s) for +: 'range' and 'bytearray'
t(lambda: ... + new())
# expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'bytearray'
