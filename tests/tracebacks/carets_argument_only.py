def f(a):
    return len(a)


print("x", f(5))
