def f():
    [y := x for x in range(4)]
    return y
print(f())  # expect: 3
