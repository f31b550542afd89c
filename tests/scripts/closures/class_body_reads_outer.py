def f():
    x = "enclosing"
    class C:
        y = x
    return C.y
print(f())  # expect: enclosing
