class I(int):
    def double(self):
        return self * 2
i = I(5)
print(i, i.double(), type(i + 1).__name__, isinstance(i, int), i == 5, {5: "x"}[i], repr(i), f"{i}")
# expect: 5 10 int True True x 5 5
