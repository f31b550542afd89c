a = [1, 2, 1]
a.remove(1)
print(a)  # expect: [2, 1]
a.remove(5)  # raises: ValueError: list.remove(x): x not in list
