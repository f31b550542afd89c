print(list(x * 2 for x in range(3)), sum(x for x in range(5) if x % 2), dict((k, 1) for k in "ab"), max((len(w), w) for w in ["a", "bb"]))
# expect: [0, 2, 4] 4 {'a': 1, 'b': 1} (2, 'bb')
