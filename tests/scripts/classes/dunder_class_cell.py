class C:
    def f(self):
        return __class__
print(C().f() is C)  # expect: True
