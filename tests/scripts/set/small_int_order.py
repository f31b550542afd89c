print({3, 1, 2}, set([5, 0, 3]), {10, 9, 8}, frozenset(range(8)))
# expect: {1, 2, 3} {0, 3, 5} {8, 9, 10} frozenset({0, 1, 2, 3, 4, 5, 6, 7})
