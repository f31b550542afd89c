from _functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2), cmp_to_key(len)(5).obj)
# expect: [3, 2, 1] True 5
cmp_to_key(len)(5) < 3  # raises: TypeError: other argument must be K instance
