def g():
    yield 1  # raises: ValueError
it = g()
next(it)
it.throw(ValueError)
