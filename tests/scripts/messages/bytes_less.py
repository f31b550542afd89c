def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return b"abc"
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'bytes' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'bytes' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'bytes' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
t(lambda: new() < b"a")  # expect: False
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'bytes' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'bytes' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'bytes' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'bytes' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'bytes' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'bytes' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'bytes' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'bytes' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'bytes'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'bytes'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'bytes'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'bytes'
t(lambda: b"a" < new())  # expect: True
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'bytes'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'bytes'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'bytes'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'bytes'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'bytes'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'bytes'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'bytes'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'bytes'
