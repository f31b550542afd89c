def f(a, b, /):
    pass
f(a=1, b=2)  # raises: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a, b'
