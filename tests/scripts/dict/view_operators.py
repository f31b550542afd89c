a, b = {1: 1, 2: 2}, {2: 2, 3: 3}
print(a.keys() & b, a.keys() | b.keys(), a.keys() - [1], a.keys() ^ b, [9] | a.keys(), {1} & a.keys())
# expect: {2} {1, 2, 3} {2} {1, 3} {9, 2, 1} {1}
print(a.items() & b.items(), a.items() ^ b.items(), a.items() - b.items(), a.items() | [5])
# expect: {(2, 2)} {(1, 1), (3, 3)} {(1, 1)} {(1, 1), 5, (2, 2)}
print(a.keys() == {1, 2}, a.keys() < {1, 2, 3}, a.keys() >= {1}, a.keys() != b.keys(), a.items() <= a.items())
# expect: True True True True True
print(a.keys().isdisjoint([5]), a.keys().isdisjoint(b), a.items().isdisjoint([(1, 1)]))
# expect: True False False
