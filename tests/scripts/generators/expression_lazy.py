def f(x):
    print("f", x)
    return x
g = (f(x) for x in [1, 2])
print("made")  # expect: made
print(next(g))  # expect: f 1
# expect: 1
