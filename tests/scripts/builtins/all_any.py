print(all([]), any([]), all([1, 2]), any([0, ""]), all(x for x in [1, 0]), any("ab"))
# expect: True False True False False True
all(5)  # raises: TypeError: 'int' object is not iterable
