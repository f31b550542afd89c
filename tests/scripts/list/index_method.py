a = [1, 2, 3, 2]
print(a.index(2), a.index(2, 2), a.index(2, -1), a.count(2), a.count(9))  # expect: 1 3 3 2 0
a.index(1, 1)  # raises: ValueError: 1 is not in list
