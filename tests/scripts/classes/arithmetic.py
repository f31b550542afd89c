class V:
    def __init__(self, x):
        self.x = x
    def __add__(self, o):
        return V(self.x + (o.x if isinstance(o, V) else o))
    def __radd__(self, o):
        return V(o + self.x)
    def __mul__(self, k):
        return V(self.x * k)
    def __neg__(self):
        return V(-self.x)
    def __iadd__(self, o):
        self.x += 100
        return self
    def __repr__(self):
        return f"V({self.x})"
v = V(1)
print(v + V(2), v + 5, 5 + v, v * 3, -v, sum([V(1), V(2)]))
# expect: V(3) V(6) V(6) V(3) V(-1) V(3)
v += 1
print(v)  # expect: V(101)
