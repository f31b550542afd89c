class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)
    def first(self):
        return self[0]
t = T(1, 2)
print(t, t.first(), t == (1, 2), type(t + (3,)).__name__, type(t[:1]).__name__)
# expect: (1, 2) 1 True tuple tuple
