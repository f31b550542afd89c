def f(a=1, /, b=2):
    return a, b
print(f(), f(5), f(b=3))  # expect: (1, 2) (5, 2) (1, 3)
f(a=5)  # raises: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'
