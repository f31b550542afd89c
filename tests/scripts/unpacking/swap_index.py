l = [1, 2, 3]
i = 0
i, l[i] = 2, "x"
print(i, l)  # expect: 2 [1, 2, 'x']
