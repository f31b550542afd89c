def show(x, op, y):
    ns = {"x": x, "y": y}
    try:
        exec(f"x {op} y", ns)
        print(ns["x"])
    except Exception as e:
        print(op, type(e).__name__ + ":", e)
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    show(1, op, "a")
    show(None, op, 2)
# expect: += TypeError: unsupported operand type(s) for +=: 'int' and 'str'
# expect: += TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
# expect: -= TypeError: unsupported operand type(s) for -=: 'int' and 'str'
# expect: -= TypeError: unsupported operand type(s) for -=: 'NoneType' and 'int'
# expect: a
# expect: *= TypeError: unsupported operand type(s) for *=: 'NoneType' and 'int'
# expect: /= TypeError: unsupported operand type(s) for /=: 'int' and 'str'
# expect: /= TypeError: unsupported operand type(s) for /=: 'NoneType' and 'int'
# expect: //= TypeError: unsupported operand type(s) for //=: 'int' and 'str'
# expect: //= TypeError: unsupported operand type(s) for //=: 'NoneType' and 'int'
# expect: %= TypeError: unsupported operand type(s) for %=: 'int' and 'str'
# expect: %= TypeError: unsupported operand type(s) for %=: 'NoneType' and 'int'
# expect: **= TypeError: unsupported operand type(s) for **=: 'int' and 'str'
# expect: **= TypeError: unsupported operand type(s) for **=: 'NoneType' and 'int'
# expect: <<= TypeError: unsupported operand type(s) for <<=: 'int' and 'str'
# expect: <<= TypeError: unsupported operand type(s) for <<=: 'NoneType' and 'int'
# expect: >>= TypeError: unsupported operand type(s) for >>=: 'int' and 'str'
# expect: >>= TypeError: unsupported operand type(s) for >>=: 'NoneType' and 'int'
# expect: &= TypeError: unsupported operand type(s) for &=: 'int' and 'str'
# expect: &= TypeError: unsupported operand type(s) for &=: 'NoneType' and 'int'
# expect: |= TypeError: unsupported operand type(s) for |=: 'int' and 'str'
# expect: |= TypeError: unsupported operand type(s) for |=: 'NoneType' and 'int'
# expect: ^= TypeError: unsupported operand type(s) for ^=: 'int' and 'str'
# expect: ^= TypeError: unsupported operand type(s) for ^=: 'NoneType' and 'int'
# expect: @= TypeError: unsupported operand type(s) for @=: 'int' and 'str'
# expect: @= TypeError: unsupported operand type(s) for @=: 'NoneType' and 'int'
