def nat():
    n = 0
    while True:
        yield n
        n += 1
g = nat()
print([next(g) for _ in range(5)])  # expect: [0, 1, 2, 3, 4]
