class C:
    def __init__(self): self.n = 2
    def f(self): return [self.n * x for x in range(3)]
print(C().f())  # expect: [0, 2, 4]
