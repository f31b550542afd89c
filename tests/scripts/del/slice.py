a = [1, 2, 3, 4]
del a[1:3]
print(a)  # expect: [1, 4]
