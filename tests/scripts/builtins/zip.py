print(list(zip("ab", [1, 2])), list(zip("abc", [1])), list(zip()), list(zip("a")), dict(zip("ab", (1, 2))), list(zip([1, 2], [3, 4], strict=True)))
# expect: [('a', 1), ('b', 2)] [('a', 1)] [] [('a',)] {'a': 1, 'b': 2} [(1, 3), (2, 4)]
list(zip("ab", [1], strict=True))  # raises: ValueError: zip() argument 2 is shorter than argument 1
