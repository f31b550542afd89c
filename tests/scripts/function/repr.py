def f():
    pass
class C:
    def m(self):
        pass
print(repr(f)[:12], repr(C.m)[:14], repr(C().m)[:20], repr(len), repr([].append)[:34], repr(lambda: 0)[:19])
# expect: <function f  <function C.m  <bound method C.m of <built-in function len> <built-in method append of list ob <function <lambda> 
