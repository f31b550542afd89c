def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (5)
t(lambda: new() < 1)  # expect: False
t(lambda: new() < 1.5)  # expect: False
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'int' and 'complex'
t(lambda: new() < "a")  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'int' and 'bytes'
t(lambda: new() < [1])  # expect: TypeError: '<' not supported between instances of 'int' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'int' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'int' and 'dict'
t(lambda: new() < {1})  # expect: TypeError: '<' not supported between instances of 'int' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'int' and 'NoneType'
t(lambda: new() < True)  # expect: False
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'int' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'int' and 'ellipsis'
t(lambda: 1 < new())  # expect: True
t(lambda: 1.5 < new())  # expect: True
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'int'
t(lambda: "a" < new())  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'int'
t(lambda: [1] < new())  # expect: TypeError: '<' not supported between instances of 'list' and 'int'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'int'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'int'
t(lambda: {1} < new())  # expect: TypeError: '<' not supported between instances of 'set' and 'int'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
t(lambda: True < new())  # expect: True
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'int'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'int'
