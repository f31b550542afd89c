from itertools import compress, dropwhile, filterfalse, takewhile, starmap
print(list(compress("abcd", [1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
# expect: ['a', 'c'] [3, 2, 5] [1, 2]
print(list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(lambda x: x > 1, [1, 2])), list(starmap(pow, [(2, 3), [3, 2]])))
# expect: [0, ''] [1] [8, 9]
t = takewhile(bool, iter([1, 0, 1]))
print(list(t), list(t))  # expect: [1] []
