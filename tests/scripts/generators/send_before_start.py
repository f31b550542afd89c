def g():
    yield
g().send(1)  # raises: TypeError: can't send non-None value to a just-started generator
