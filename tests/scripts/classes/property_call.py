p = property(lambda self: 5, doc="d")
class C:
    y = p
print(C().y, p.fget(None), p.fset, p.__doc__)  # expect: 5 5 None d
