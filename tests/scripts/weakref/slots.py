import weakref
class S: __slots__ = ()
class W: __slots__ = ("__weakref__",)
print(weakref.ref(W()) is not None)  # expect: True
weakref.ref(S())  # raises: TypeError: cannot create weak reference to 'S' object
