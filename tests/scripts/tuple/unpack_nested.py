(a, b), c = (1, 2), 3
print(a, b, c)  # expect: 1 2 3
for i, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(i, x, y)  # expect: 0 1 2
    # expect: 1 3 4
