import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c, weakref.getweakrefcount(c), r == weakref.ref(c), r is weakref.ref(c))
# expect: True 1 True True
del c
print(r())  # expect: None
