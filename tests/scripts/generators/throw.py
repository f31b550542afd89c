def g():
    try:
        yield 1
    except ValueError as e:
        yield "caught " + str(e)  # raises: KeyError: 'unhandled'
it = g()
next(it)
print(it.throw(ValueError("x")))  # expect: caught x
it.throw(KeyError("unhandled"))
