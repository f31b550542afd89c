import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
A()  # raises: TypeError: Can't instantiate abstract class A without an implementation for abstract method 'f'
