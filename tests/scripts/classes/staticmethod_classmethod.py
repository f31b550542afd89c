class C:
    n = 5
    @staticmethod
    def s(x):
        return x
    @classmethod
    def c(cls, x):
        return cls.__name__, cls.n, x
class D(C):
    n = 6
print(C.s(1), C().s(2), C.c(3), D.c(4), D().c(5))  # expect: 1 2 ('C', 5, 3) ('D', 6, 4) ('D', 6, 5)
