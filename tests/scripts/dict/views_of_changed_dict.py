d = {}
k, v, i = d.keys(), d.values(), d.items()
d["a"] = 1
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i)
# expect: dict_keys(['a']) dict_values([1]) dict_items([('a', 1)]) 1 True True True False False
d["v"] = d.values()
print(d)  # expect: {'a': 1, 'v': dict_values([1, ...])}
