a = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
a.sort(key=lambda t: t[0])
print(a)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
a.sort(key=lambda t: t[0], reverse=True)
print(a)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
