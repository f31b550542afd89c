import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b = C(1), C(2)
a.o, b.o = b, a
del a, b
gc.collect()  # expect: del 1
# expect: del 2
print("end")  # expect: end
