m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [x for r in m for x in r], list(zip(*m)))
# expect: [[1, 4], [2, 5], [3, 6]] [1, 2, 3, 4, 5, 6] [(1, 4), (2, 5), (3, 6)]
