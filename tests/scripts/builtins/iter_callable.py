it = iter([1, 2, 3].pop, 1)
print(list(it))  # expect: [3, 2]
iter(5)  # raises: TypeError: 'int' object is not iterable
