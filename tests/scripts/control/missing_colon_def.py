def f()  # syntax-error: expected ':'
    pass
