from _functools import reduce
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [], 7), reduce(lambda a, b: a + [b], "ab", []))
# expect: 24 7 ['a', 'b']
reduce(max, [])  # raises: TypeError: reduce() of empty iterable with no initial value
