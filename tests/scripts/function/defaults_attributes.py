def f(a, b=1, *, c=2):
    pass
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__module__, f.__doc__)
# expect: (1,) {'c': 2} f f __main__ None
f.__defaults__ = (5, 6)
print(f())  # expect: None
