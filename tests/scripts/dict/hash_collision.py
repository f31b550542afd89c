class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return self.n == other.n
d = {K(i): i for i in range(20)}
print(d[K(7)], len(d), K(25) in d)  # expect: 7 20 False
del d[K(7)]
print(K(7) in d, d[K(19)])  # expect: False 19
