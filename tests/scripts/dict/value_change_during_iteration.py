d = {"a": 1, "b": 2}
for k in d:
    d[k] += 1
print(d)  # expect: {'a': 2, 'b': 3}
