from _collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
print(d, list(d), d.keys(), d.values(), d.items(), list(reversed(d)))
# expect: OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a'] odict_keys(['b', 'c', 'a']) odict_values([2, 3, 1]) odict_items([('b', 2), ('c', 3), ('a', 1)]) ['a', 'c', 'b']
d.move_to_end("a", last=False)
print(d, d.popitem(), d.popitem(last=False), d)
# expect: OrderedDict({'b': 2}) ('c', 3) ('a', 1) OrderedDict({'b': 2})
d.update(x=1, y=2)
d["b"] = 5
print(d, d == OrderedDict(x=1, b=5, y=2), d == {"x": 1, "b": 5, "y": 2}, d | {"z": 1}, d.pop("x"), d.pop("q", None))
# expect: OrderedDict({'b': 5, 'y': 2}) False True OrderedDict({'b': 5, 'x': 1, 'y': 2, 'z': 1}) 1 None
print(OrderedDict(), OrderedDict.fromkeys("ab", 0), d.copy(), d.setdefault("n"), d)
# expect: OrderedDict() OrderedDict({'a': 0, 'b': 0}) OrderedDict({'b': 5, 'y': 2}) None OrderedDict({'b': 5, 'y': 2, 'n': None})
d.move_to_end("nope")  # raises: KeyError: 'nope'
