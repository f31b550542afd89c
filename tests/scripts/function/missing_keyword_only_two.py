def f(*, a, b):
    pass
f()  # raises: TypeError: f() missing 2 required keyword-only arguments: 'a' and 'b'
