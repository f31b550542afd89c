def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: new() // 1)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'int'
t(lambda: new() // 1.5)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'float'
t(lambda: new() // 1j)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'complex'
t(lambda: new() // "a")
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'str'
t(lambda: new() // b"a")
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'bytes'
t(lambda: new() // [1])
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'list'
t(lambda: new() // (1,))
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'tuple'
t(lambda: new() // {})
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'dict'
t(lambda: new() // {1})
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'set'
t(lambda: new() // None)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'NoneType'
t(lambda: new() // True)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'bool'
t(lambda: new() // range(2))
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'range'
t(lambda: new() // ...)
# expect: TypeError: unsupported operand type(s) for //: 'bytearray' and 'ellipsis'
t(lambda: 1 // new())
# expect: TypeError: unsupported operand type(s) for //: 'int' and 'bytearray'
t(lambda: 1.5 // new())
# expect: TypeError: unsupported operand type(s) for //: 'float' and 'bytearray'
t(lambda: 1j // new())
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'bytearray'
t(lambda: "a" // new())
# expect: TypeError: unsupported operand type(s) for //: 'str' and 'bytearray'
t(lambda: b"a" // new())
# expect: TypeError: unsupported operand type(s) for //: 'bytes' and 'bytearray'
t(lambda: [1] // new())
# expect: TypeError: unsupported operand type(s) for //: 'list' and 'bytearray'
t(lambda: (1,) // new())
# expect: TypeError: unsupported operand type(s) for //: 'tuple' and 'bytearray'
t(lambda: {} // new())
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'bytearray'
t(lambda: {1} // new())
# expect: TypeError: unsupported operand type(s) for //: 'set' and 'bytearray'
t(lambda: None // new())
# expect: TypeError: unsupported operand type(s) for //: 'NoneType' and 'bytearray'
t(lambda: True // new())
# expect: TypeError: unsupported operand type(s) for //: 'bool' and 'bytearray'
t(lambda: range(2) // new())
# expect: TypeError: unsupported operand type(s) for //: 'range' and 'bytearray'
t(lambda: ... // new())
# expect: TypeError: unsupported operand type(s) for //: 'ellipsis' and 'bytearray'
