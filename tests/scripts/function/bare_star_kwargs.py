def f(*, **kw):  # syntax-error: named arguments must follow bare *
    pass
