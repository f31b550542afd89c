def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1.5)
t(lambda: new() < 1)  # expect: False
t(lambda: new() < 1.5)  # expect: False
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'float' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'float' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'float' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'float' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'float' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'float' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'float' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'float' and 'NoneType'
t(lambda: new() < True)  # expect: False
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'float' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'float' and 'ellipsis'
t(lambda: 1 < new())  # expect: True
t(lambda: 1.5 < new())  # expect: False
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'float'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'float'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'float'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'float'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'float'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'float'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'float'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'float'
t(lambda: True < new())  # expect: True
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'float'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'float'
