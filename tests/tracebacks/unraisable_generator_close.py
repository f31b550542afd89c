def g():
    try:
        yield
    finally:
        raise ValueError("in finally")


it = g()
next(it)
del it
