import gc
class D:
    def __del__(self): print("del")
def f():
    d = D()
    def g():
        return g, d
    return g
f()
gc.collect()  # expect: del
print("end")  # expect: end
