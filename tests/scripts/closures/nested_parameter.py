def f(a):
    def g(b):
        def h(c):
            return a, b, c
        return h
    return g
print(f(1)(2)(3))  # expect: (1, 2, 3)
