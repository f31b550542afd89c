it = iter([1, 2])
print(next(it), next(it), next(it, "done"), list(it))  # expect: 1 2 done []
next(it)  # raises: StopIteration
