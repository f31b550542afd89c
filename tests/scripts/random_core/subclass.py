import _random
class R(_random.Random):
    def __init__(self, x=None, *, other=0):
        self.other = other
        self.seed(x)
r = R(7, other=3)
print(r.other, r.random(), isinstance(r, _random.Random))  # expect: 3 0.32383276483316237 True
