# Equality of dicts asks the left dict's values; of what __eq__ drops, nothing is used.
class L:
    def __init__(self, n, other=None):
        self.n, self.other = n, other

    def __eq__(self, o):
        print(self.n, "==", o.n)
        if self.other is not None:
            self.other.clear()
        return True


print({1: L("a")} == {1: L("b")})
# expect: a == b
# expect: True
right = {n: L("right") for n in range(3)}
print({0: L("a", right), 1: L("b", right), 2: L("c", right)} == right)
# expect: a == right
# expect: False
