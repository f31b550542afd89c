def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1j)
t(lambda: new() // 1)  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
t(lambda: new() // 1.5)
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'float'
t(lambda: new() // 1j)
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'complex'
t(lambda: new() // "a")
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'str'
t(lambda: new() // b"a")
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'bytes'
t(lambda: new() // [1])
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'list'
t(lambda: new() // (1,))
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'tuple'
t(lambda: new() // {})
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'dict'
t(lambda: new() // {1})
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'set'
t(lambda: new() // None)
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'NoneType'
t(lambda: new() // True)
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'bool'
t(lambda: new() // range(2))
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'range'
t(lambda: new() // ...)
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'ellipsis'
t(lambda: 1 // new())  # expect: TypeError: unsupported operand type(s) for //: 'int' and 'complex'
t(lambda: 1.5 // new())
# expect: TypeError: unsupported operand type(s) for //: 'float' and 'complex'
t(lambda: 1j // new())
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'complex'
t(lambda: "a" // new())
# expect: TypeError: unsupported operand type(s) for //: 'str' and 'complex'
t(lambda: b"a" // new())
# expect: TypeError: unsupported operand type(s) for //: 'bytes' and 'complex'
t(lambda: [1] // new())
# expect: TypeError: unsupported operand type(s) for //: 'list' and 'complex'
t(lambda: (1,) // new())
# expect: TypeError: unsupported operand type(s) for //: 'tuple' and 'complex'
t(lambda: {} // new())
# expect: TypeError: unsupported operand type(s) for //: 'dict' and 'complex'
t(lambda: {1} // new())
# expect: TypeError: unsupported operand type(s) for //: 'set' and 'complex'
t(lambda: None // new())
# expect: TypeError: unsupported operand type(s) for //: 'NoneType' and 'complex'
t(lambda: True // new())
# expect: TypeError: unsupported operand type(s) for //: 'bool' and 'complex'
t(lambda: range(2) // new())
# expect: TypeError: unsupported operand type(s) for //: 'range' and 'complex'
t(lambda: ... // new())
# expect: TypeError: unsupported operand type(s) for //: 'ellipsis' and 'complex'
