def source():
    a.clear()
    yield 1
    yield 2
a = list(range(10))
a[2:4] = source()
print(a)  # expect: [1, 2]
a = list(range(10))
a[8:2] = [5]
print(a)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 5, 8, 9]
