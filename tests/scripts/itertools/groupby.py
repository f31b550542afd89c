from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabccca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
# expect: [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c', 'c']), ('a', ['a'])] [(1, 2), (0, 2), (1, 1)]
g = groupby("aab")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2), list(g))  # expect: a [] b ['b'] []
