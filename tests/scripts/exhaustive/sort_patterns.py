bad = 0
for n in (0, 1, 2, 31, 32, 33, 100, 1000):
    up = list(range(n))
    for a in (up, up[::-1], up[n // 2:] + up[:n // 2], [x % 10 for x in up], up[::2] + up[1::2], [0] * n,
              up[:n // 3][::-1] + up[n // 3:]):
        b = list(a)
        b.sort()
        if any(b[i] > b[i + 1] for i in range(n - 1)) or sum(b) != sum(a) or len(b) != len(a):
            bad += 1
print(bad)  # expect: 0
