import abc
class A(abc.ABC): pass
class B(A): pass
B.register(A)  # raises: RuntimeError: Refusing to create an inheritance cycle
