from itertools import islice
print(list(islice(range(10), 3)), list(islice(range(10), 2, 8, 3)), list(islice(range(10), None)), list(islice(range(5), 2, None)))
# expect: [0, 1, 2] [2, 5] [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] [2, 3, 4]
it = iter(range(10))
print(list(islice(it, 2, 2)), next(it), list(islice(it, 1, 5, 10)), next(it))
# expect: [] 2 [4] 8
islice([1], -1)  # raises: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
