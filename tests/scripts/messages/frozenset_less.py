def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: new() < 1)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'dict'
t(lambda: new() < {1})  # expect: False
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'frozenset' and 'ellipsis'
t(lambda: 1 < new())
# expect: TypeError: '<' not supported between instances of 'int' and 'frozenset'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'frozenset'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'frozenset'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'frozenset'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'frozenset'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'frozenset'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'frozenset'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'frozenset'
t(lambda: {1} < new())  # expect: False
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'frozenset'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'frozenset'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'frozenset'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'frozenset'
