class A:
    __slots__ = ("a",)
class B(A):
    pass
b = B()
b.a = 1
b.z = 2
print(b.a, b.z, b.__dict__)  # expect: 1 2 {'z': 2}
