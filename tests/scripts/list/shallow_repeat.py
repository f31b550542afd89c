a = [[]] * 2
a[0].append(1)
print(a)  # expect: [[1], [1]]
