class P:
    __slots__ = ("x",)
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
print(P(1) == P(1), P(1) != P(2))  # expect: True True
