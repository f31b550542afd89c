def f():
    g()


def g():
    1 / 0


f()
