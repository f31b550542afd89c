def g():
    yield 1
    raise ValueError("mid")  # raises: ValueError: mid
a, b = g()
