class P:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f"P{self.n}"
print(sorted([P(3), P(1), P(2)]), min([P(3), P(1)]))  # expect: [P1, P2, P3] P1
