print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]], {k: v for (k, v) in {"a": 1}.items()})
# expect: [3, 7] ['a', 'd'] {'a': 1}
