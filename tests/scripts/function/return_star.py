def f():
    return 1, *[2, 3]
print(f())  # expect: (1, 2, 3)
