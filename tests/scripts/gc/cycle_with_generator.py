import gc
class D:
    def __del__(self): print("del")
def g():
    d = D()
    me = yield
    yield me
it = g()
next(it)
it.send(it)
del it
gc.collect()  # expect: del
print("end")  # expect: end
