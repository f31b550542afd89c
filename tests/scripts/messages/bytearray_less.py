def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: new() < 1)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'str'
t(lambda: new() < b"a")  # expect: False
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'ellipsis'
t(lambda: 1 < new())
# expect: TypeError: '<' not supported between instances of 'int' and 'bytearray'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'bytearray'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'bytearray'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'bytearray'
t(lambda: b"a" < new())  # expect: True
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'bytearray'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'bytearray'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'bytearray'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'bytearray'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'bytearray'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'bytearray'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'bytearray'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'bytearray'
