for mode in ("eval", "single", "exec"):
    try:
        compile("1 + \\", "f", mode)
    except SyntaxError as e:
        print(e.msg, e.offset)
# expect: unexpected character after line continuation character 5
# expect: unexpected character after line continuation character 5
# expect: unexpected EOF while parsing 6
