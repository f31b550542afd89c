def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1j)
t(lambda: new() < 1)
# expect: TypeError: '<' not supported between instances of 'complex' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'complex' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'complex' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'complex' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'complex' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'complex' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'complex' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'complex' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'complex' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'complex' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'complex' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'complex' and 'ellipsis'
t(lambda: 1 < new())
# expect: TypeError: '<' not supported between instances of 'int' and 'complex'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'complex'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'complex'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'complex'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'complex'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'complex'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'complex'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'complex'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'complex'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'complex'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'complex'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'complex'
