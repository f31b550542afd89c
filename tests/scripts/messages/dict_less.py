def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {"a": 1}
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'dict' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'dict' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'dict' and 'complex'
t(lambda: new() < "a")  # expect: TypeError: '<' not supported between instances of 'dict' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'dict' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'dict' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'dict' and 'tuple'
t(lambda: new() < {})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
t(lambda: new() < {1})  # expect: TypeError: '<' not supported between instances of 'dict' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'dict' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'dict' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'dict' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'dict' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'dict'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'dict'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'dict'
t(lambda: "a" < new())  # expect: TypeError: '<' not supported between instances of 'str' and 'dict'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'dict'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'dict'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'dict'
t(lambda: {} < new())  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
t(lambda: {1} < new())  # expect: TypeError: '<' not supported between instances of 'set' and 'dict'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'dict'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'dict'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'dict'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'dict'
