def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1, 2)
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'tuple' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'tuple' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'tuple' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'tuple' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'tuple' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'tuple' and 'list'
t(lambda: new() < (1,))  # expect: False
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'tuple' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'tuple' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'tuple' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'tuple' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'tuple' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'tuple' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'tuple'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'tuple'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'tuple'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'tuple'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'tuple'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
t(lambda: (1,) < new())  # expect: True
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'tuple'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'tuple'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'tuple'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'tuple'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'tuple'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'tuple'
