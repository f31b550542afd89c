def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 5, 6, 7, c=3, e=9))  # expect: (1, 5, (6, 7), 3, 4, {'e': 9})
print(f(b=1, a=2, c=3))  # expect: (2, 1, (), 3, 4, {})
print(f(*[1, 2, 3], **{"c": 4, "z": 5}))  # expect: (1, 2, (3,), 4, 4, {'z': 5})
