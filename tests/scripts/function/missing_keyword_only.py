def f(*, a):
    pass
f()  # raises: TypeError: f() missing 1 required keyword-only argument: 'a'
