def f(a, b):
    pass
f()  # raises: TypeError: f() missing 2 required positional arguments: 'a' and 'b'
