from itertools import combinations, combinations_with_replacement
print(list(combinations("abcd", 2)), list(combinations([1], 0)), list(combinations([1], 2)))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] []
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement([1], 0)))
# expect: [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')] [] [()]
combinations([1], -1)  # raises: ValueError: r must be non-negative
