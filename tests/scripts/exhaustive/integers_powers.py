def power(b, e):
    r = 1
    for _ in range(e):
        r *= b
    return r
bad = 0
for b in (-10, -3, -2, -1, 0, 1, 2, 3, 7, 10, 2**31, 10**20):
    for e in range(20):
        if b**e != power(b, e):
            bad += 1
        for m in (1, 2, 7, -7, 2**64 + 13):
            if pow(b, e, m) != power(b, e) % m:
                bad += 1
print(bad)  # expect: 0
