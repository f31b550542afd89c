def g():
    try:
        yield 1
    except ValueError:
        yield "caught"
it = g()
next(it)
try:
    raise KeyError
except KeyError:
    print(it.throw(ValueError))  # expect: caught
