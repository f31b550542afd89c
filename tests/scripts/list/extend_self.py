a = [1, 2]
a.extend(a)
a += a
print(a)  # expect: [1, 2, 1, 2, 1, 2, 1, 2]
a[1:3] = a
print(a)  # expect: [1, 1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 1, 2]
a[::-1] = a
print(a)  # expect: [2, 1, 2, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 1]
