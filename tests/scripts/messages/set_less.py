def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {1}
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'set' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'set' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'set' and 'complex'
t(lambda: new() < "a")  # expect: TypeError: '<' not supported between instances of 'set' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'set' and 'bytes'
t(lambda: new() < [1])  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'set' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'set' and 'dict'
t(lambda: new() < {1})  # expect: False
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'set' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'set' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'set' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'set' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'set'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'set'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'set'
t(lambda: "a" < new())  # expect: TypeError: '<' not supported between instances of 'str' and 'set'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'set'
t(lambda: [1] < new())  # expect: TypeError: '<' not supported between instances of 'list' and 'set'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'set'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'set'
t(lambda: {1} < new())  # expect: False
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'set'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'set'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'set'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'set'
