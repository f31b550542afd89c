d = {"b": 1, "a": 2}
d["c"] = 3
del d["b"]
d["b"] = 4
d["a"] = 5
print(list(d), list(d.values()), list(reversed(d)))
# expect: ['a', 'c', 'b'] [5, 3, 4] ['b', 'c', 'a']
