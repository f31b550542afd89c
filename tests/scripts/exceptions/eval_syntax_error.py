try:
    eval("1 +")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset)  # expect: invalid syntax <string> 1 0
