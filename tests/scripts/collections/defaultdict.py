from _collections import defaultdict
d = defaultdict(list, {1: 2}, a=3)
d["x"].append(1)
print(d, d.default_factory, d.get("nope"), "nope" in d, d.copy(), d == dict(d))
# expect: defaultdict(<class 'list'>, {1: 2, 'a': 3, 'x': [1]}) <class 'list'> None False defaultdict(<class 'list'>, {1: 2, 'a': 3, 'x': [1]}) True
n = defaultdict(int)
for c in "hello":
    n[c] += 1
print(n, n | {"z": 1}, {"z": 1} | n, defaultdict(None, a=1))
# expect: defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1}) defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1, 'z': 1}) defaultdict(<class 'int'>, {'z': 1, 'h': 1, 'e': 1, 'l': 2, 'o': 1}) defaultdict(None, {'a': 1})
class D(defaultdict):
    def __missing__(self, key):
        return key * 2
print(D(int)["ab"], D(int))  # expect: abab D(<class 'int'>, {})
n.default_factory = None
n["q"]  # raises: KeyError: 'q'
