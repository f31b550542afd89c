print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list(x * 2 for x in (1, 2)))
# expect: [] ['a', 'b'] [1, 2] [1] [0, 1, 2] [2, 4]
