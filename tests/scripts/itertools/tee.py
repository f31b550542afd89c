from itertools import tee
a, b = tee(iter(range(100)))
print([next(a) for _ in range(60)][-1], next(b), sum(b), sum(a))  # expect: 59 0 4950 3180
a, b, c = tee("abc", 3)
next(a)
d = a.__copy__()
print(list(a), list(b), list(c), list(d), tee([], 0))
# expect: ['b', 'c'] ['a', 'b', 'c'] ['a', 'b', 'c'] ['b', 'c'] ()
tee([1], -1)  # raises: ValueError: n must be >= 0
