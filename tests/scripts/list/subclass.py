class L(list):
    def total(self):
        return sum(self)
a = L([1, 2])
a.append(3)
a.name = "n"
print(a.total(), a, a.name, type(a + [1]).__name__, type(a[:]).__name__, type(a.copy()).__name__)
# expect: 6 [1, 2, 3] n list list list
