def f():
    return 1


def g():
    return "x"


z = f() + g()
