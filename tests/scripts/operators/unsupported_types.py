for expr in ("1 + 'a'", "'a' - 1", "[] * {}", "{} / 2", "None // 1", "(1,) % 2", "1 ** 'a'", "1.0 << 2", "'a' >> 1", "{1} & [1]", "[] | []", "1 ^ 'a'", "object() @ 1", "divmod([], 1)", "pow('a', 2)", "pow(2, 3, 'a')", "1j // 1", "b'a' + 'b'", "range(3) + [1]", "len + 1", "... - 1", "int + 1", "(lambda: 0) * 2"):
    try:
        eval(expr)
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", str(e).split(" at 0x")[0])
        # expect: 1 + 'a' -> TypeError: unsupported operand type(s) for +: 'int' and 'str'
        # expect: 'a' - 1 -> TypeError: unsupported operand type(s) for -: 'str' and 'int'
        # expect: [] * {} -> TypeError: can't multiply sequence by non-int of type 'dict'
        # expect: {} / 2 -> TypeError: unsupported operand type(s) for /: 'dict' and 'int'
        # expect: None // 1 -> TypeError: unsupported operand type(s) for //: 'NoneType' and 'int'
        # expect: (1,) % 2 -> TypeError: unsupported operand type(s) for %: 'tuple' and 'int'
        # expect: 1 ** 'a' -> TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
        # expect: 1.0 << 2 -> TypeError: unsupported operand type(s) for <<: 'float' and 'int'
        # expect: 'a' >> 1 -> TypeError: unsupported operand type(s) for >>: 'str' and 'int'
        # expect: {1} & [1] -> TypeError: unsupported operand type(s) for &: 'set' and 'list'
        # expect: [] | [] -> TypeError: unsupported operand type(s) for |: 'list' and 'list'
        # expect: 1 ^ 'a' -> TypeError: unsupported operand type(s) for ^: 'int' and 'str'
        # expect: object() @ 1 -> TypeError: unsupported operand type(s) for @: 'object' and 'int'
        # expect: divmod([], 1) -> TypeError: unsupported operand type(s) for divmod(): 'list' and 'int'
        # expect: pow('a', 2) -> TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
        # expect: pow(2, 3, 'a') -> TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
        # expect: 1j // 1 -> TypeError: unsupported operand type(s) for //: 'complex' and 'int'
        # expect: b'a' + 'b' -> TypeError: can't concat str to bytes
        # expect: range(3) + [1] -> TypeError: unsupported operand type(s) for +: 'range' and 'list'
        # expect: len + 1 -> TypeError: unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
        # expect: ... - 1 -> TypeError: unsupported operand type(s) for -: 'ellipsis' and 'int'
        # expect: int + 1 -> TypeError: unsupported operand type(s) for +: 'type' and 'int'
        # expect: (lambda: 0) * 2 -> TypeError: unsupported operand type(s) for *: 'function' and 'int'
