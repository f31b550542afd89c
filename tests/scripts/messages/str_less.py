def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'str' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'str' and 'complex'
t(lambda: new() < "a")  # expect: False
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'str' and 'bytes'
t(lambda: new() < [1])  # expect: TypeError: '<' not supported between instances of 'str' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'str' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'str' and 'dict'
t(lambda: new() < {1})  # expect: TypeError: '<' not supported between instances of 'str' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'str' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'str' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'str' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'str' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'str'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'str'
t(lambda: "a" < new())  # expect: True
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
t(lambda: [1] < new())  # expect: TypeError: '<' not supported between instances of 'list' and 'str'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'str'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'str'
t(lambda: {1} < new())  # expect: TypeError: '<' not supported between instances of 'set' and 'str'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'str'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'str'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'str'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'str'
