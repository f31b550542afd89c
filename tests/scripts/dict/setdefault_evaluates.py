d = {}
for w in "abca":
    d.setdefault(w, []).append(w)
print(d)  # expect: {'a': ['a', 'a'], 'b': ['b'], 'c': ['c']}
