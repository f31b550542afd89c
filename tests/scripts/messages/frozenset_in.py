def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: new() in 1)  # expect: TypeError: argument of type 'int' is not iterable
t(lambda: new() in 1.5)  # expect: TypeError: argument of type 'float' is not iterable
t(lambda: new() in 1j)  # expect: TypeError: argument of type 'complex' is not iterable
t(lambda: new() in "a")
# expect: TypeError: 'in <string>' requires string as left operand, not frozenset
t(lambda: new() in b"a")  # expect: TypeError: a bytes-like object is required, not 'frozenset'
t(lambda: new() in [1])  # expect: False
t(lambda: new() in (1,))  # expect: False
t(lambda: new() in {})  # expect: False
t(lambda: new() in {1})  # expect: False
t(lambda: new() in None)  # expect: TypeError: argument of type 'NoneType' is not iterable
t(lambda: new() in True)  # expect: TypeError: argument of type 'bool' is not iterable
t(lambda: new() in range(2))  # expect: False
t(lambda: new() in ...)  # expect: TypeError: argument of type 'ellipsis' is not iterable
t(lambda: 1 in new())  # expect: True
t(lambda: 1.5 in new())  # expect: False
t(lambda: 1j in new())  # expect: False
t(lambda: "a" in new())  # expect: False
t(lambda: b"a" in new())  # expect: False
t(lambda: [1] in new())  # expect: TypeError: unhashable type: 'list'
t(lambda: (1,) in new())  # expect: False
t(lambda: {} in new())  # expect: TypeError: unhashable type: 'dict'
t(lambda: {1} in new())  # expect: False
t(lambda: None in new())  # expect: False
t(lambda: True in new())  # expect: True
t(lambda: range(2) in new())  # expect: False
t(lambda: ... in new())  # expect: False
