class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B"
b = B()
print(super(B, b).f(), super(B, B).f(b), repr(super(B, b))[:30])
# expect: A A <super: <class 'B'>, <B object
