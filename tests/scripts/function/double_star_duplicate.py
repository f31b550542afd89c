def f(**kw):
    pass
f(**{"a": 1}, **{"a": 2})  # raises: TypeError: __main__.f() got multiple values for keyword argument 'a'
