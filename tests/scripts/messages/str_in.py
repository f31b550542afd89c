def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new() in 1)  # expect: TypeError: argument of type 'int' is not iterable
t(lambda: new() in 1.5)  # expect: TypeError: argument of type 'float' is not iterable
t(lambda: new() in 1j)  # expect: TypeError: argument of type 'complex' is not iterable
t(lambda: new() in "a")  # expect: False
t(lambda: new() in b"a")  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: new() in [1])  # expect: False
t(lambda: new() in (1,))  # expect: False
t(lambda: new() in {})  # expect: False
t(lambda: new() in {1})  # expect: False
t(lambda: new() in None)  # expect: TypeError: argument of type 'NoneType' is not iterable
t(lambda: new() in True)  # expect: TypeError: argument of type 'bool' is not iterable
t(lambda: new() in range(2))  # expect: False
t(lambda: new() in ...)  # expect: TypeError: argument of type 'ellipsis' is not iterable
t(lambda: 1 in new())  # expect: TypeError: 'in <string>' requires string as left operand, not int
t(lambda: 1.5 in new())
# expect: TypeError: 'in <string>' requires string as left operand, not float
t(lambda: 1j in new())
# expect: TypeError: 'in <string>' requires string as left operand, not complex
t(lambda: "a" in new())  # expect: True
t(lambda: b"a" in new())
# expect: TypeError: 'in <string>' requires string as left operand, not bytes
t(lambda: [1] in new())
# expect: TypeError: 'in <string>' requires string as left operand, not list
t(lambda: (1,) in new())
# expect: TypeError: 'in <string>' requires string as left operand, not tuple
t(lambda: {} in new())  # expect: TypeError: 'in <string>' requires string as left operand, not dict
t(lambda: {1} in new())  # expect: TypeError: 'in <string>' requires string as left operand, not set
t(lambda: None in new())
# expect: TypeError: 'in <string>' requires string as left operand, not NoneType
t(lambda: True in new())
# expect: TypeError: 'in <string>' requires string as left operand, not bool
t(lambda: range(2) in new())
# expect: TypeError: 'in <string>' requires string as left operand, not range
t(lambda: ... in new())
# expect: TypeError: 'in <string>' requires string as left operand, not ellipsis
