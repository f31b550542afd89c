def f(**kw):
    pass
f(**5)  # raises: TypeError: __main__.f() argument after ** must be a mapping, not int
