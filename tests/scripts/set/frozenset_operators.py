f = frozenset([1, 2])
print(type(f | {3}).__name__, type({3} | f).__name__, f - {1}, f & {1})
# expect: frozenset set frozenset({2}) frozenset({1})
f |= {5}
print(sorted(f), type(f).__name__)  # expect: [1, 2, 5] frozenset
