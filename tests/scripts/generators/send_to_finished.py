def g():
    yield
it = g()
list(it)
it.send(1)  # raises: StopIteration
