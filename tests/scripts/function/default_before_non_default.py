def f(a=1, b):  # syntax-error: parameter without a default follows parameter with a default
    pass
