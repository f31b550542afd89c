print(min([3, 1]), max([3, 1]), sum([1, 2]), sum([[1], [2]], []), min([], default=0), max("abc", key=ord), sum([], 5))
# expect: 1 3 3 [1, 2] 0 c 5
