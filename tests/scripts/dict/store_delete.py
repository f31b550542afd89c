d = {"a": 1}
d["b"] = 2
d["a"] = 3
print(d)  # expect: {'a': 3, 'b': 2}
del d["a"]
print(d, len(d))  # expect: {'b': 2} 1
del d["zz"]  # raises: KeyError: 'zz'
