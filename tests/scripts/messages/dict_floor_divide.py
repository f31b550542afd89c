def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {"a": 1}
t(lambda: new() // 1)  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'int'
t(lambda: new() // 1.5)  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'float'
t(lambda: new() // 1j)
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'complex'
t(lambda: new() // "a")  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'str'
t(lambda: new() // b"a")
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'bytes'
t(lambda: new() // [1])  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'list'
t(lambda: new() // (1,))
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'tuple'
t(lambda: new() // {})  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'dict'
t(lambda: new() // {1})  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'set'
t(lambda: new() // None)
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'NoneType'
t(lambda: new() // True)  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'bool'
t(lambda: new() // range(2))
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'range'
t(lambda: new() // ...)
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'ellipsis'
t(lambda: 1 // new())  # expect: TypeError: unsupported operand type(s) for //: 'int' and 'dict'
t(lambda: 1.5 // new())  # expect: TypeError: unsupported operand type(s) for //: 'float' and 'dict'
t(lambda: 1j // new())
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'dict'
t(lambda: "a" // new())  # expect: TypeError: unsupported operand type(s) for //: 'str' and 'dict'
t(lambda: b"a" // new())
# expect: TypeError: unsupported operand type(s) for //: 'bytes' and 'dict'
t(lambda: [1] // new())  # expect: TypeError: unsupported operand type(s) for //: 'list' and 'dict'
t(lambda: (1,) // new())
# expect: TypeError: unsupported operand type(s) for //: 'tuple' and 'dict'
t(lambda: {} // new())  # expect: TypeError: unsupported operand type(s) for //: 'dict' and 'dict'
t(lambda: {1} // new())  # expect: TypeError: unsupported operand type(s) for //: 'set' and 'dict'
t(lambda: None // new())
# expect: TypeError: unsupported operand type(s) for //: 'NoneType' and 'dict'
t(lambda: True // new())  # expect: TypeError: unsupported operand type(s) for //: 'bool' and 'dict'
t(lambda: range(2) // new())
# expect: TypeError: unsupported operand type(s) for //: 'range' and 'dict'
t(lambda: ... // new())
# expect: TypeError: unsupported operand type(s) for //: 'ellipsis' and 'dict'
