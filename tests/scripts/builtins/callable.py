class C: pass
class D:
    def __call__(self): pass
print(callable(len), callable(C), callable(C()), callable(D()), callable(5), callable(lambda: 0))
# expect: True True False True False True
