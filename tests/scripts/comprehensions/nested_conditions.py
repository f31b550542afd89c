print([x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(2) for y in "ab"], [[y for y in range(x)] for x in range(3)])
# expect: [1, 5, 7, 11, 13, 17, 19] [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')] [[], [0], [0, 1]]
