def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return True
t(lambda: new() < 1)  # expect: False
t(lambda: new() < 1.5)  # expect: True
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'bool' and 'complex'
t(lambda: new() < "a")  # expect: TypeError: '<' not supported between instances of 'bool' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'bool' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'bool' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'bool' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'bool' and 'dict'
t(lambda: new() < {1})  # expect: TypeError: '<' not supported between instances of 'bool' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'bool' and 'NoneType'
t(lambda: new() < True)  # expect: False
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'bool' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'bool' and 'ellipsis'
t(lambda: 1 < new())  # expect: False
t(lambda: 1.5 < new())  # expect: False
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'bool'
t(lambda: "a" < new())  # expect: TypeError: '<' not supported between instances of 'str' and 'bool'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'bool'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'bool'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'bool'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'bool'
t(lambda: {1} < new())  # expect: TypeError: '<' not supported between instances of 'set' and 'bool'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'bool'
t(lambda: True < new())  # expect: False
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'bool'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'bool'
