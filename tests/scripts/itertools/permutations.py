from itertools import permutations
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations([1], 2)), list(permutations([])))
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [] [()]
print(len(set(permutations(range(6), 4))), list(permutations(range(5)))[77])
# expect: 360 (3, 0, 4, 2, 1)
permutations([1], "a")  # raises: TypeError: Expected int as r
