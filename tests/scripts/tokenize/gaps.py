import _tokenize


def show(source):
    lines = iter(source.splitlines(True))
    try:
        for kind, text, start, end, line in _tokenize.TokenizerIter(lambda: next(lines, ""), extra_tokens=True):
            print(kind, repr(text), *start, *end)
    except SyntaxError as error:
        print(f"{type(error).__name__}: {error.msg} {error.lineno} {error.offset}")


show("if é: # c\n  # d\n  y = '''\n''' \\\n + 1\n\n# e")
# expect: 1 'if' 1 0 1 2
# expect: 1 'é' 1 3 1 4
# expect: 55 ':' 1 4 1 5
# expect: 64 '# c' 1 6 1 9
# expect: 4 '\n' 1 9 1 10
# expect: 64 '# d' 2 2 2 5
# expect: 65 '\n' 2 5 2 6
# expect: 5 '  ' 3 0 3 2
# expect: 1 'y' 3 2 3 3
# expect: 55 '=' 3 4 3 5
# expect: 3 "'''\n'''" 3 6 4 3
# expect: 55 '+' 5 1 5 2
# expect: 2 '1' 5 3 5 4
# expect: 4 '\n' 5 4 5 5
# expect: 65 '\n' 6 0 6 1
# expect: 64 '# e' 7 0 7 3
# expect: 65 '' 7 3 7 4
# expect: 6 '' 8 0 8 0
# expect: 0 '' 8 0 8 0
show("f'a{b!r:>{w}}'")
# expect: 61 "f'" 1 0 1 2
# expect: 62 'a' 1 2 1 3
# expect: 55 '{' 1 3 1 4
# expect: 1 'b' 1 4 1 5
# expect: 55 '!' 1 5 1 6
# expect: 1 'r' 1 6 1 7
# expect: 55 ':' 1 7 1 8
# expect: 62 '>' 1 8 1 9
# expect: 55 '{' 1 9 1 10
# expect: 1 'w' 1 10 1 11
# expect: 55 '}' 1 11 1 12
# expect: 62 '' 1 12 1 12
# expect: 55 '}' 1 12 1 13
# expect: 63 "'" 1 13 1 14
# expect: 4 '' 1 14 1 15
# expect: 0 '' 2 0 2 0
show("(1\n")
# expect: 55 '(' 1 0 1 1
# expect: 2 '1' 1 1 1 2
# expect: 65 '\n' 1 2 1 3
# expect: SyntaxError: unexpected EOF in multi-line statement 1 0
show("'abc")  # expect: SyntaxError: unterminated string literal (detected at line 1) 1 1
