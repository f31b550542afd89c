def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {1}
t(lambda: new() << 1)  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'int'
t(lambda: new() << 1.5)  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'float'
t(lambda: new() << 1j)  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'complex'
t(lambda: new() << "a")  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'str'
t(lambda: new() << b"a")  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'bytes'
t(lambda: new() << [1])  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'list'
t(lambda: new() << (1,))  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'tuple'
t(lambda: new() << {})  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'dict'
t(lambda: new() << {1})  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'set'
t(lambda: new() << None)
# expect: TypeError: unsupported operand type(s) for <<: 'set' and 'NoneType'
t(lambda: new() << True)  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'bool'
t(lambda: new() << range(2))
# expect: TypeError: unsupported operand type(s) for <<: 'set' and 'range'
t(lambda: new() << ...)
# expect: TypeError: unsupported operand type(s) for <<: 'set' and 'ellipsis'
t(lambda: 1 << new())  # expect: TypeError: unsupported operand type(s) for <<: 'int' and 'set'
t(lambda: 1.5 << new())  # expect: TypeError: unsupported operand type(s) for <<: 'float' and 'set'
t(lambda: 1j << new())  # expect: TypeError: unsupported operand type(s) for <<: 'complex' and 'set'
t(lambda: "a" << new())  # expect: TypeError: unsupported operand type(s) for <<: 'str' and 'set'
t(lambda: b"a" << new())  # expect: TypeError: unsupported operand type(s) for <<: 'bytes' and 'set'
t(lambda: [1] << new())  # expect: TypeError: unsupported operand type(s) for <<: 'list' and 'set'
t(lambda: (1,) << new())  # expect: TypeError: unsupported operand type(s) for <<: 'tuple' and 'set'
t(lambda: {} << new())  # expect: TypeError: unsupported operand type(s) for <<: 'dict' and 'set'
t(lambda: {1} << new())  # expect: TypeError: unsupported operand type(s) for <<: 'set' and 'set'
t(lambda: None << new())
# expect: TypeError: unsupported operand type(s) for <<: 'NoneType' and 'set'
t(lambda: True << new())  # expect: TypeError: unsupported operand type(s) for <<: 'bool' and 'set'
t(lambda: range(2) << new())
# expect: TypeError: unsupported operand type(s) for <<: 'range' and 'set'
t(lambda: ... << new())
# expect: TypeError: unsupported operand type(s) for <<: 'ellipsis' and 'set'
