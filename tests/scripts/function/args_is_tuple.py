def f(*args):
    return type(args).__name__, args
print(f(), f(1))  # expect: ('tuple', ()) ('tuple', (1,))
