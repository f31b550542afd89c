eval("1\0")  # raises: SyntaxError: source code string cannot contain null bytes
