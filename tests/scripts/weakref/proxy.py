import weakref
class C:
    x = 5
    def f(self): return "f"
c = C()
p = weakref.proxy(c)
print(p.x, p.f())  # expect: 5 f
del c
p.x  # raises: ReferenceError: weakly-referenced object no longer exists
