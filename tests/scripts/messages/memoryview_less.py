def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: new() < 1)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'memoryview' and 'ellipsis'
t(lambda: 1 < new())
# expect: TypeError: '<' not supported between instances of 'int' and 'memoryview'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'memoryview'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'memoryview'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'memoryview'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'memoryview'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'memoryview'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'memoryview'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'memoryview'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'memoryview'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'memoryview'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'memoryview'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'memoryview'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'memoryview'
