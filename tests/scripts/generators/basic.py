def g():
    yield 1
    yield 2
    return 3
it = g()
print(next(it), next(it))  # expect: 1 2
try:
    next(it)
except StopIteration as e:
    print(e.value)  # expect: 3
print(list(g()), sum(g()))  # expect: [1, 2] 3
