def numbers(n, step):
    for i in range(n):
        got = yield i * step
        if got:
            n = got
gens = [numbers(20, k) for k in range(1, 30)]
total = 0
for r in range(10):
    for k, g in enumerate(gens):
        total += next(g) * (k + r)
print(total)  # expect: 489375
