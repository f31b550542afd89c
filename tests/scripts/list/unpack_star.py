a, *b, c = [1, 2, 3, 4]
print(a, b, c)  # expect: 1 [2, 3] 4
[x, (y, *z)] = [1, (2, 3, 4)]
print(x, y, z)  # expect: 1 2 [3, 4]
