def g():
    raise StopIteration
    yield
next(g())  # raises: RuntimeError: generator raised StopIteration
