def f(**kw):
    kw["x"] = 1
d = {"a": 1}
f(**d)
print(d)  # expect: {'a': 1}
