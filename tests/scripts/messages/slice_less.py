def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return slice(1, 2)
t(lambda: new() < 1)  # expect: TypeError: '<' not supported between instances of 'slice' and 'int'
t(lambda: new() < 1.5)
# expect: TypeError: '<' not supported between instances of 'slice' and 'float'
t(lambda: new() < 1j)
# expect: TypeError: '<' not supported between instances of 'slice' and 'complex'
t(lambda: new() < "a")
# expect: TypeError: '<' not supported between instances of 'slice' and 'str'
t(lambda: new() < b"a")
# expect: TypeError: '<' not supported between instances of 'slice' and 'bytes'
t(lambda: new() < [1])
# expect: TypeError: '<' not supported between instances of 'slice' and 'list'
t(lambda: new() < (1,))
# expect: TypeError: '<' not supported between instances of 'slice' and 'tuple'
t(lambda: new() < {})
# expect: TypeError: '<' not supported between instances of 'slice' and 'dict'
t(lambda: new() < {1})
# expect: TypeError: '<' not supported between instances of 'slice' and 'set'
t(lambda: new() < None)
# expect: TypeError: '<' not supported between instances of 'slice' and 'NoneType'
t(lambda: new() < True)
# expect: TypeError: '<' not supported between instances of 'slice' and 'bool'
t(lambda: new() < range(2))
# expect: TypeError: '<' not supported between instances of 'slice' and 'range'
t(lambda: new() < ...)
# expect: TypeError: '<' not supported between instances of 'slice' and 'ellipsis'
t(lambda: 1 < new())  # expect: TypeError: '<' not supported between instances of 'int' and 'slice'
t(lambda: 1.5 < new())
# expect: TypeError: '<' not supported between instances of 'float' and 'slice'
t(lambda: 1j < new())
# expect: TypeError: '<' not supported between instances of 'complex' and 'slice'
t(lambda: "a" < new())
# expect: TypeError: '<' not supported between instances of 'str' and 'slice'
t(lambda: b"a" < new())
# expect: TypeError: '<' not supported between instances of 'bytes' and 'slice'
t(lambda: [1] < new())
# expect: TypeError: '<' not supported between instances of 'list' and 'slice'
t(lambda: (1,) < new())
# expect: TypeError: '<' not supported between instances of 'tuple' and 'slice'
t(lambda: {} < new())
# expect: TypeError: '<' not supported between instances of 'dict' and 'slice'
t(lambda: {1} < new())
# expect: TypeError: '<' not supported between instances of 'set' and 'slice'
t(lambda: None < new())
# expect: TypeError: '<' not supported between instances of 'NoneType' and 'slice'
t(lambda: True < new())
# expect: TypeError: '<' not supported between instances of 'bool' and 'slice'
t(lambda: range(2) < new())
# expect: TypeError: '<' not supported between instances of 'range' and 'slice'
t(lambda: ... < new())
# expect: TypeError: '<' not supported between instances of 'ellipsis' and 'slice'
