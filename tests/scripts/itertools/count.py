from itertools import count, islice
print(count(), count(5), count(2, 3), count(1.5), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)))
# expect: count(0) count(5) count(2, 3) count(1.5) [10, 7, 4, 1] [0.5, 0.75, 1.0]
c = count(2**61 - 2)
print(next(c), next(c), next(c), c)
# expect: 2305843009213693950 2305843009213693951 2305843009213693952 count(2305843009213693953)
count("a")  # raises: TypeError: a number is required
