def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return [3, 1, 2]
t(lambda: new() * 1)  # expect: [3, 1, 2]
t(lambda: new() * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
t(lambda: new() * 1j)  # expect: TypeError: can't multiply sequence by non-int of type 'complex'
t(lambda: new() * "a")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
t(lambda: new() * b"a")  # expect: TypeError: can't multiply sequence by non-int of type 'bytes'
t(lambda: new() * [1])  # expect: TypeError: can't multiply sequence by non-int of type 'list'
t(lambda: new() * (1,))  # expect: TypeError: can't multiply sequence by non-int of type 'tuple'
t(lambda: new() * {})  # expect: TypeError: can't multiply sequence by non-int of type 'dict'
t(lambda: new() * {1})  # expect: TypeError: can't multiply sequence by non-int of type 'set'
t(lambda: new() * None)  # expect: TypeError: can't multiply sequence by non-int of type 'NoneType'
t(lambda: new() * True)  # expect: [3, 1, 2]
t(lambda: new() * range(2))  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: new() * ...)  # expect: TypeError: can't multiply sequence by non-int of type 'ellipsis'
t(lambda: 1 * new())  # expect: [3, 1, 2]
t(lambda: 1.5 * new())  # expect: TypeError: can't multiply sequence by non-int of type 'float'
t(lambda: 1j * new())  # expect: TypeError: can't multiply sequence by non-int of type 'complex'
t(lambda: "a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'list'
t(lambda: b"a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'list'
t(lambda: [1] * new())  # expect: TypeError: can't multiply sequence by non-int of type 'list'
t(lambda: (1,) * new())  # expect: TypeError: can't multiply sequence by non-int of type 'list'
t(lambda: {} * new())  # expect: TypeError: can't multiply sequence by non-int of type 'dict'
t(lambda: {1} * new())  # expect: TypeError: can't multiply sequence by non-int of type 'set'
t(lambda: None * new())  # expect: TypeError: can't multiply sequence by non-int of type 'NoneType'
t(lambda: True * new())  # expect: [3, 1, 2]
t(lambda: range(2) * new())  # expect: TypeError: can't multiply sequence by non-int of type 'range'
t(lambda: ... * new())  # expect: TypeError: can't multiply sequence by non-int of type 'ellipsis'
