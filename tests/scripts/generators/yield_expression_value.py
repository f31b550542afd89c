def g():
    x = yield
    y = (yield x) or "default"
    yield y
it = g()
next(it)
print(it.send(1), next(it))  # expect: 1 default
