import abc
class Sized(abc.ABC):
    @abc.abstractmethod
    def size(self): ...
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized and any("size" in B.__dict__ for B in C.__mro__):
            return True
        return NotImplemented
class A:
    def size(self):
        return 1
class B: pass
print(isinstance(A(), Sized), isinstance(B(), Sized), issubclass(A, Sized))  # expect: True False True
print(Sized.register(B) is B, isinstance(B(), Sized), Sized in B.__mro__)  # expect: True True False
class C(Sized): pass
print(sorted(C.__abstractmethods__))  # expect: ['size']
C.size = lambda self: 2
abc.update_abstractmethods(C)
print(C().size())  # expect: 2
try:
    B.register
except AttributeError as e:
    print(e)  # expect: type object 'B' has no attribute 'register'
Sized()  # raises: TypeError: Can't instantiate abstract class Sized without an implementation for abstract method 'size'
