class A: pass
class B(A): pass
class C(A): pass
print([k.__name__ for k in A.__subclasses__()], A.__base__, B.__base__.__name__)
# expect: ['B', 'C'] <class 'object'> A
