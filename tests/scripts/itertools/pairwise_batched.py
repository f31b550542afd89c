from itertools import pairwise, batched
print(list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)))
# expect: [('a', 'b'), ('b', 'c'), ('c', 'd')] [] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] []
batched([1], 0)  # raises: ValueError: n must be at least one
