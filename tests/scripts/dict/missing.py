class D(dict):
    def __missing__(self, key):
        return key * 2
d = D(a=1)
print(d["a"], d["x"], d.get("x"), len(d))  # expect: 1 xx None 1
