from itertools import cycle, islice, repeat
print(list(islice(cycle("abc"), 7)), list(cycle([])), repeat(1), repeat("x", 2), list(repeat(1, 3)), list(repeat(1, -1)))
# expect: ['a', 'b', 'c', 'a', 'b', 'c', 'a'] [] repeat(1) repeat('x', 2) [1, 1, 1] []
r = repeat(1, 2)
print(r.__length_hint__(), next(r), r, list(map(pow, range(4), repeat(2))))
# expect: 2 1 repeat(1, 1) [0, 1, 4, 9]
repeat(1).__length_hint__()  # raises: TypeError: len() of unsized object
