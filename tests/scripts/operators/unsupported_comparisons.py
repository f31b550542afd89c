for expr in ("1 < 'a'", "[] <= ()", "None > None", "{} >= {}", "1j < 1", "'a' > b'a'", "object() < 1" , "len <= len", "{1} < [1]", "(1, 'a') < (1, 2)", "range(3) < range(4)", "int < str", "... > 1"):
    try:
        eval(expr)
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", e)
        # expect: 1 < 'a' -> TypeError: '<' not supported between instances of 'int' and 'str'
        # expect: [] <= () -> TypeError: '<=' not supported between instances of 'list' and 'tuple'
        # expect: None > None -> TypeError: '>' not supported between instances of 'NoneType' and 'NoneType'
        # expect: {} >= {} -> TypeError: '>=' not supported between instances of 'dict' and 'dict'
        # expect: 1j < 1 -> TypeError: '<' not supported between instances of 'complex' and 'int'
        # expect: 'a' > b'a' -> TypeError: '>' not supported between instances of 'str' and 'bytes'
        # expect: object() < 1 -> TypeError: '<' not supported between instances of 'object' and 'int'
        # expect: len <= len -> TypeError: '<=' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'
        # expect: {1} < [1] -> TypeError: '<' not supported between instances of 'set' and 'list'
        # expect: (1, 'a') < (1, 2) -> TypeError: '<' not supported between instances of 'str' and 'int'
        # expect: range(3) < range(4) -> TypeError: '<' not supported between instances of 'range' and 'range'
        # expect: int < str -> TypeError: '<' not supported between instances of 'type' and 'type'
        # expect: ... > 1 -> TypeError: '>' not supported between instances of 'ellipsis' and 'int'
