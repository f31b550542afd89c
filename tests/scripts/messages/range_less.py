def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return range(3)
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'range' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'range' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'range' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'range' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'range' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'range' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'range' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'range' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'range' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'range' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'range' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'range' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'range' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'range'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'range'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'range'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'range'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'range'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'range'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'range'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'range'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'range'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'range'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'range'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'range'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'range'
