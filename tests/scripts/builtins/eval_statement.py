try:
    eval("x = 1")
except SyntaxError as e:
    print(e)  # expect: invalid syntax (<string>, line 1)
