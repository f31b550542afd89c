print(sorted([3, 1, 2]), sorted("bca"), sorted({"b": 1, "a": 2}), sorted([1, 2], reverse=True), sorted(["b", "A"], key=str.lower), sorted(x for x in (2, 1)))
# expect: [1, 2, 3] ['a', 'b', 'c'] ['a', 'b'] [2, 1] ['A', 'b'] [1, 2]
sorted(5)  # raises: TypeError: 'int' object is not iterable
