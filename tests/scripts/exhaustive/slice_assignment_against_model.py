# Simple slices: replacing a[i:j] is a[:i] + new + a[j:].
bad = 0
for n in range(6):
    for i in range(-7, 8):
        for j in range(-7, 8):
            for new in ([], [91], [91, 92, 93]):
                base = list(range(n))
                lo, hi, _ = slice(i, j).indices(n)
                hi = max(lo, hi)
                want = base[:lo] + new + base[hi:]
                a = base.copy()
                a[i:j] = new
                b = bytearray(base)
                b[i:j] = bytes(new)
                d = base.copy()
                del d[i:j]
                e = bytearray(base)
                del e[i:j]
                if a != want or list(b) != want or d != base[:lo] + base[hi:] or list(e) != d:
                    bad += 1
print(bad)  # expect: 0
