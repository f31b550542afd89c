def g():
    yield 1
    raise RuntimeError("in generator")


for x in g():
    pass
