print(min(1, 2), max(1, 2), min([3, 1]), max("a", "b", key=ord), min([], default="d"), max({"a": 5, "b": 1}), max([1, 5, 3], key=lambda x: -x), min((1, "z"), (1, "a")), max([[1], [2]]))
# expect: 1 2 1 b d b 1 (1, 'a') [2]
min([])  # raises: ValueError: min() iterable argument is empty
