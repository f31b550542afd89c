class A:
    x = 1
class B(A):
    def y(self): pass
b = B()
b.z = 1
print([n for n in dir(b) if not n.startswith("__")])  # expect: ['x', 'y', 'z']
