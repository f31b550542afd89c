# Every way to pass three arguments gives the same.
def f(a, b=20, *c, d=40, **e):
    return a, b, c, d, sorted(e.items())
seen = set()
for call in ("f(1, 2, 3, d=4, x=5)", "f(*[1, 2, 3], d=4, x=5)", "f(1, *[2, 3], **{'d': 4, 'x': 5})", "f(*[1], *[2], *[3], x=5, **{'d': 4})",
             "f(1, 2, *(3,), **{'x': 5}, d=4)", "(lambda *a, **k: f(*a, **k))(1, 2, 3, d=4, x=5)"):
    seen.add(repr(eval(call)))
print(seen)  # expect: {"(1, 2, (3,), 4, [('x', 5)])"}
print(f(1), f(1, d=5), f(b=2, a=1), f(1, **{"y": 1, "x": 2}))
# expect: (1, 20, (), 40, []) (1, 20, (), 5, []) (1, 2, (), 40, []) (1, 20, (), 40, [('x', 2), ('y', 1)])
