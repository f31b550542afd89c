def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: new() in 1)  # expect: TypeError: argument of type 'int' is not iterable
t(lambda: new() in 1.5)  # expect: TypeError: argument of type 'float' is not iterable
t(lambda: new() in 1j)  # expect: TypeError: argument of type 'complex' is not iterable
t(lambda: new() in "a")
# expect: TypeError: 'in <string>' requires string as left operand, not memoryview
t(lambda: new() in b"a")  # expect: False
t(lambda: new() in [1])  # expect: False
t(lambda: new() in (1,))  # expect: False
t(lambda: new() in {})  # expect: ValueError: cannot hash writable memoryview object
t(lambda: new() in {1})  # expect: ValueError: cannot hash writable memoryview object
t(lambda: new() in None)  # expect: TypeError: argument of type 'NoneType' is not iterable
t(lambda: new() in True)  # expect: TypeError: argument of type 'bool' is not iterable
t(lambda: new() in range(2))  # expect: False
t(lambda: new() in ...)  # expect: TypeError: argument of type 'ellipsis' is not iterable
t(lambda: 1 in new())  # expect: False
t(lambda: 1.5 in new())  # expect: False
t(lambda: 1j in new())  # expect: False
t(lambda: "a" in new())  # expect: False
t(lambda: b"a" in new())  # expect: False
t(lambda: [1] in new())  # expect: False
t(lambda: (1,) in new())  # expect: False
t(lambda: {} in new())  # expect: False
t(lambda: {1} in new())  # expect: False
t(lambda: None in new())  # expect: False
t(lambda: True in new())  # expect: False
t(lambda: range(2) in new())  # expect: False
t(lambda: ... in new())  # expect: False
