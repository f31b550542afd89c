print(len([1]), len("ab"), len({}), len(range(5)), len((1,)), len(b"abc"), len({1, 2}))
# expect: 1 2 0 5 1 3 2
len(5)  # raises: TypeError: object of type 'int' has no len()
