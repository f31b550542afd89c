def f():
    i = "kept"
    [i for i in range(3)]
    return i
print(f())  # expect: kept
