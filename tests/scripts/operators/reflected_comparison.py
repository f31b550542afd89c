class A:
    def __gt__(self, o): return "gt of A"
class B: pass
print(B() < A(), 5 < A())  # expect: gt of A gt of A
