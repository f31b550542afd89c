class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = C(1)
    b = C(2)
    print("in f")
f()  # expect: in f
# expect: del 1
# expect: del 2
C(3)  # expect: del 3
print("end")  # expect: end
