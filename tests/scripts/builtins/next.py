it = iter([1])
print(next(it), next(it, "d"))  # expect: 1 d
next(it)  # raises: StopIteration
