a = list(range(10))
del a[0]
del a[-1]
del a[1:3]
del a[::2]
print(a)  # expect: [4, 6, 8]
del a[10]  # raises: IndexError: list assignment index out of range
