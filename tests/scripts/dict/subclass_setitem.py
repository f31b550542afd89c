class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 10)
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d)  # expect: {'a': 1, 'b': 20, 'c': 3}
