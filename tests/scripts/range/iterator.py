it = iter(range(2))
print(next(it), next(it), next(it, None))  # expect: 0 1 None
print(list(reversed(range(5))), type(it).__name__)  # expect: [4, 3, 2, 1, 0] range_iterator
