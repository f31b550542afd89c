class A: pass
class B(A, A): pass  # raises: TypeError: duplicate base class A
