class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(repr(e))
    # expect: TypeError('Cannot create a consistent method resolution\norder (MRO) for bases A, B')
