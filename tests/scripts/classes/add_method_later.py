class A:
    pass
a = A()
A.f = lambda self: "added"
print(a.f())  # expect: added
del A.f
a.f()  # raises: AttributeError: 'A' object has no attribute 'f'
