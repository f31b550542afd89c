def g():
    yield from 5  # raises: TypeError: 'int' object is not iterable
list(g())
