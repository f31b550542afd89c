def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: new() * 1)  # expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'int'
t(lambda: new() * 1.5)
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'float'
t(lambda: new() * 1j)
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'complex'
t(lambda: new() * "a")  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: new() * b"a")  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: new() * [1])  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: new() * (1,))  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: new() * {})
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'dict'
t(lambda: new() * {1})
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'set'
t(lambda: new() * None)
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'NoneType'
t(lambda: new() * True)
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'bool'
t(lambda: new() * range(2))
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'range'
t(lambda: new() * ...)
# expect: TypeError: unsupported operand type(s) for *: 'frozenset' and 'ellipsis'
t(lambda: 1 * new())  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'frozenset'
t(lambda: 1.5 * new())
# expect: TypeError: unsupported operand type(s) for *: 'float' and 'frozenset'
t(lambda: 1j * new())
# expect: TypeError: unsupported operand type(s) for *: 'complex' and 'frozenset'
t(lambda: "a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: b"a" * new())  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: [1] * new())  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: (1,) * new())  # expect: TypeError: can't multiply sequence by non-int of type 'frozenset'
t(lambda: {} * new())
# expect: TypeError: unsupported operand type(s) for *: 'dict' and 'frozenset'
t(lambda: {1} * new())
# expect: TypeError: unsupported operand type(s) for *: 'set' and 'frozenset'
t(lambda: None * new())
# expect: TypeError: unsupported operand type(s) for *: 'NoneType' and 'frozenset'
t(lambda: True * new())
# expect: TypeError: unsupported operand type(s) for *: 'bool' and 'frozenset'
t(lambda: range(2) * new())
# expect: TypeError: unsupported operand type(s) for *: 'range' and 'frozenset'
t(lambda: ... * new())
# expect: TypeError: unsupported operand type(s) for *: 'ellipsis' and 'frozenset'
