def acc():
    total = 0
    while True:
        x = yield total
        if x is None:
            return
        total += x
a = acc()
print(next(a), a.send(5), a.send(7))  # expect: 0 5 12
