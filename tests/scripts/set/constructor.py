print(set([1, 1]), sorted(set("hello")), set(range(3)), frozenset([1]), frozenset(), repr(frozenset("a")))
# expect: {1} ['e', 'h', 'l', 'o'] {0, 1, 2} frozenset({1}) frozenset() frozenset({'a'})
