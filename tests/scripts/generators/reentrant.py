def g():
    next(it)  # raises: ValueError: generator already executing
    yield
it = g()
next(it)
