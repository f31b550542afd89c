print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2), (lambda x, /, y, *, z: (x, y, z))(1, 2, z=3))
# expect: 1 3 ((1,), {'z': 2}) (1, 2, 3)
