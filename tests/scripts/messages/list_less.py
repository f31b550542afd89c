def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return [3, 1, 2]
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'list' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'list' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'list' and 'complex'
t(lambda: new() < "a")  # expect: TypeError: '<' not supported between instances of 'list' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'list' and 'bytes'
t(lambda: new() < [1])  # expect: False
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'list' and 'dict'
t(lambda: new() < {1})  # expect: TypeError: '<' not supported between instances of 'list' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'list' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'list' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'list' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'list' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'list'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'list'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'list'
t(lambda: "a" < new())  # expect: TypeError: '<' not supported between instances of 'str' and 'list'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'list'
t(lambda: [1] < new())  # expect: True
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'list'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'list'
t(lambda: {1} < new())  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'list'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'list'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'list'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'list'
