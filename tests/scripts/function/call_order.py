def p(x):
    print(x)
    return x
def f(*a, **k):
    pass
f(p(1), *[p(2)], k=p(3), **{"z": p(4)})  # expect: 1
# expect: 2
# expect: 3
# expect: 4
