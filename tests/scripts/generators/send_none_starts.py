def g():
    x = yield "first"
    yield x
it = g()
print(it.send(None), it.send("sent"))  # expect: first sent
