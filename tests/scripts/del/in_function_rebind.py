def f():
    x = 1
    del x
    x = 2
    return x
print(f())  # expect: 2
