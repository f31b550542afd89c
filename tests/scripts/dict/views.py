d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i)
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2 True True True False
d["c"] = 3
print(k, list(i))  # expect: dict_keys(['a', 'b', 'c']) [('a', 1), ('b', 2), ('c', 3)]
