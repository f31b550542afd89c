class A(ValueError, KeyError): pass
print(A.__mro__[1:3])  # expect: (<class 'ValueError'>, <class 'KeyError'>)
class B(OSError, SyntaxError): pass  # raises: TypeError: multiple bases have instance lay-out conflict
