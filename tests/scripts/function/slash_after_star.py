def f(*a, /):  # syntax-error: / must be ahead of *
    pass
