class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case P(0, y):
            return ("y", y)
        case P(x=x, y=0):
            return ("x", x)
        case int(n) if n > 10:
            return "big"
        case str() | int():
            return "simple"
        case (1, P(a, b)) as whole:
            return (a, b, len(whole))
print(f(P(0, 5)), f(P(7, 0)), f(50), f(5), f("s"), f((1, P(2, 3))), f(P(1, 1)))
# expect: ('y', 5) ('x', 7) big simple simple (2, 3, 2) None
