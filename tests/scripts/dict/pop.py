d = {"a": 1, "b": 2}
print(d.pop("a"), d.pop("x", None), d)  # expect: 1 None {'b': 2}
d.pop("x")  # raises: KeyError: 'x'
