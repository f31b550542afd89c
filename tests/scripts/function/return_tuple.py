def f():
    return 1, 2
a, b = f()
print(a, b, f())  # expect: 1 2 (1, 2)
