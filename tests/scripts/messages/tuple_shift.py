def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1, 2)
t(lambda: new() << 1)  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'int'
t(lambda: new() << 1.5)
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'float'
t(lambda: new() << 1j)
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'complex'
t(lambda: new() << "a")  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'str'
t(lambda: new() << b"a")
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'bytes'
t(lambda: new() << [1])  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'list'
t(lambda: new() << (1,))
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'tuple'
t(lambda: new() << {})  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'dict'
t(lambda: new() << {1})  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'set'
t(lambda: new() << None)
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'NoneType'
t(lambda: new() << True)
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'bool'
t(lambda: new() << range(2))
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'range'
t(lambda: new() << ...)
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'ellipsis'
t(lambda: 1 << new())  # expect: TypeError: unsupported operand type(s) for <<: 'int' and 'tuple'
t(lambda: 1.5 << new())
# expect: TypeError: unsupported operand type(s) for <<: 'float' and 'tuple'
t(lambda: 1j << new())
# expect: TypeError: unsupported operand type(s) for <<: 'complex' and 'tuple'
t(lambda: "a" << new())  # expect: TypeError: unsupported operand type(s) for <<: 'str' and 'tuple'
t(lambda: b"a" << new())
# expect: TypeError: unsupported operand type(s) for <<: 'bytes' and 'tuple'
t(lambda: [1] << new())  # expect: TypeError: unsupported operand type(s) for <<: 'list' and 'tuple'
t(lambda: (1,) << new())
# expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'tuple'
t(lambda: {} << new())  # expect: TypeError: unsupported operand type(s) for <<: 'dict' and 'tuple'
t(lambda: {1} << new())  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'tuple'
t(lambda: None << new())
# expect: TypeError: unsupported operand type(s) for <<: 'NoneType' and 'tuple'
t(lambda: True << new())
# expect: TypeError: unsupported operand type(s) for <<: 'bool' and 'tuple'
t(lambda: range(2) << new())
# expect: TypeError: unsupported operand type(s) for <<: 'range' and 'tuple'
t(lambda: ... << new())
# expect: TypeError: unsupported operand type(s) for <<: 'ellipsis' and 'tuple'
