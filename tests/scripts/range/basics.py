print(range(5), range(1, 5), range(0, 10, 3), list(range(5)), list(range(5, 0, -2)), list(range(0)), len(range(0, 10, 3)), repr(range(0, 5, 1)))
# expect: range(0, 5) range(1, 5) range(0, 10, 3) [0, 1, 2, 3, 4] [5, 3, 1] [] 4 range(0, 5)
