try:
    compile("x = = 1", "file.py", "exec")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    # expect: invalid syntax file.py 1 5 1 6 'x = = 1\n'
