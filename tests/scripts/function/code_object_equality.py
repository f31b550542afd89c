f = lambda: 1
g = f
print(f == g, f == (lambda: 1), hash(f) == hash(g))  # expect: True False True
