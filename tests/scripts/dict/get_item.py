d = {"a": 1, 2: "b"}
print(d["a"], d[2], d[2.0])  # expect: 1 b b
d["x"]  # raises: KeyError: 'x'
