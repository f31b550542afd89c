class C:
    def m(self, x):
        return x
c = C()
m = c.m
print(m(5), m.__self__ is c, m.__func__ is C.m, c.m == c.m, m.__name__, C.m(c, 7))
# expect: 5 True True True m 7
