r = range(0, 10, 2)
print(r.index(4), r.count(4), r.count(5))  # expect: 2 1 0
r.index(5)  # raises: ValueError: 5 is not in range
