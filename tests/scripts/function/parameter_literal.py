def f(1):  # syntax-error: invalid syntax
    pass
