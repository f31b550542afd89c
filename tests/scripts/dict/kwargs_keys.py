def f(**kw):
    return kw
print(f(**{"a b": 1, "x": 2}))  # expect: {'a b': 1, 'x': 2}
f(**{1: 2})  # raises: TypeError: keywords must be strings
