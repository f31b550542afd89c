d = {"a": []}
c = d.copy()
c["a"].append(1)
c["b"] = 2
print(d, c)  # expect: {'a': [1]} {'a': [1], 'b': 2}
d.clear()
print(d)  # expect: {}
