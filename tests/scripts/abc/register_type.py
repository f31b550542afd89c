import abc
class A(abc.ABC): pass
A.register(5)  # raises: TypeError: Can only register classes
