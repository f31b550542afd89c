s = slice(1, None, 2)
a = [0, 1, 2, 3]
print(a[s])  # expect: [1, 3]
del a[s]
print(a)  # expect: [0, 2]
