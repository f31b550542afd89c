def f():
    x = 1
    def g(y=x):
        return y
    x = 2
    return g()
print(f())  # expect: 1
