class N:
    def __eq__(self, other):
        return False
n = N()
print([n] == [n], n in [n], [n].count(n), [n] == [N()])  # expect: True True 1 False
