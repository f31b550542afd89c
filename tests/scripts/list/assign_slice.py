a = [1, 2, 3, 4]
a[1:3] = "xyz"
print(a)  # expect: [1, 'x', 'y', 'z', 4]
a[:] = []
print(a)  # expect: []
a[0:0] = range(3)
print(a)  # expect: [0, 1, 2]
a[1:] = a
print(a)  # expect: [0, 0, 1, 2]
