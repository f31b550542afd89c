class C:
    x = 1
    def __init__(self, y):
        self.y = y
    def total(self):
        return self.x + self.y
c = C(2)
print(c.total(), C.x, c.x, c.y, C.__name__, type(c) is C, isinstance(c, C))
# expect: 3 1 1 2 C True True
c.x = 10
print(c.total(), C.x, c.__dict__)  # expect: 12 1 {'y': 2, 'x': 10}
