class C:
    log = []
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        C.log.append((self.v, other.v))
        return self.v < other.v
def compared(values):
    C.log = []
    ordered = [c.v for c in sorted(map(C, values))]
    return ordered == sorted(values), len(C.log), sum((i + 1) * (a * 31 + b) for i, (a, b) in enumerate(C.log))
print(compared([2, 1, 3]), compared(range(10)), compared(range(10, 0, -1)))
# expect: (True, 3, 506) (True, 9, 9075) (True, 9, 5325)
print(compared([i * 7919 % 64 for i in range(64)]), compared([i * 7919 % 1009 for i in range(1000)]))
# expect: (True, 306, 47857642) (True, 8609, 595898694718)
print(compared([i % 50 for i in range(500)]), compared([i if i < 300 else 900 - i for i in range(600)]))
# expect: (True, 3157, 3764305601) (True, 614, 2250941283)
