print(sum([1, 2]), sum([], 5), sum([[1], [2]], []), sum(range(5)), sum([1.5, 2]), sum([1, 2], start=10), sum([True, True]))
# expect: 3 5 [1, 2] 10 3.5 13 2
sum(["a"])  # raises: TypeError: unsupported operand type(s) for +: 'int' and 'str'
