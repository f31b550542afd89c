def outer():
    z, a, m = 1, 2, 3

    def inner():
        return z, m, a

    return inner


f = outer()
print(f.__code__.co_freevars, [c.cell_contents for c in f.__closure__], f())
# expect: ('a', 'm', 'z') [2, 3, 1] (1, 3, 2)
