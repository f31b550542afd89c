a, b = zip(*[(1, "a"), (2, "b")])
print(a, b)  # expect: (1, 2) ('a', 'b')
