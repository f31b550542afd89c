it = iter(range(5))
a, b = next(it), next(it)
c, *d = it
print(a, b, c, d)  # expect: 0 1 2 [3, 4]
