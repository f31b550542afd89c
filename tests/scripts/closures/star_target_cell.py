def f():
    a, *b = 1, 2, 3
    return (lambda: (a, b))()
print(f())  # expect: (1, [2, 3])
