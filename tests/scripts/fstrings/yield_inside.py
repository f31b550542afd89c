def g():
    x = f"{(yield 1)}"
    yield x
it = g()
next(it)
print(it.send("sent"))  # expect: sent
