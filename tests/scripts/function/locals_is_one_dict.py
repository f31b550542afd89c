def f():
    a = [a for a in range(2)]
    d = locals()
    b = 2
    same = d is locals()
    del a
    locals()
    return same, sorted(d)


print(f())  # expect: (True, ['b', 'd', 'same'])
