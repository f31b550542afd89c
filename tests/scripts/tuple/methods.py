t = (1, 2, 1)
print(t.count(1), t.index(2), t.index(1, 1))  # expect: 2 1 2
t.index(9)  # raises: ValueError: tuple.index(x): x not in tuple
