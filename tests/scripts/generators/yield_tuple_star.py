def g():
    yield 1, 2
    yield *[3, 4], 5
print(list(g()))  # expect: [(1, 2), (3, 4, 5)]
