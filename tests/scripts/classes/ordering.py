class V:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return self.n < o.n
    def __le__(self, o):
        return self.n <= o.n
print(V(1) < V(2), V(1) > V(2), V(1) <= V(1), V(2) >= V(1), sorted([V(3), V(1)])[0].n)
# expect: True False True True 1
