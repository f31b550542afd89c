def g():
    yield 1
it = g()
next(it)
print(next(it, "default"), list(it))  # expect: default []
next(it)  # raises: StopIteration
