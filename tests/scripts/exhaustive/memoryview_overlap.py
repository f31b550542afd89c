# Copies between overlapping parts of one buffer behave as if through a copy.
bad = 0
for n in (1, 2, 3, 5, 8, 13):
    for i in range(6):
        for j in range(6):
            for s in (1, 2, -1, -2):
                for t in (1, 2, -1):
                    base = list(range(40))
                    b = bytearray(base)
                    m = memoryview(b)
                    src = range(40)[i::1][::s][:n] if s > 0 else range(40)[::s][i:i + n]
                    dst = range(40)[j::1][::t][:n] if t > 0 else range(40)[::t][j:j + n]
                    ms = m[i::1][::s][:n] if s > 0 else m[::s][i:i + n]
                    md = m[j::1][::t][:n] if t > 0 else m[::t][j:j + n]
                    md[:] = ms
                    want = base[:]
                    for p, q in zip(dst, src):
                        want[p] = base[q]
                    if list(b) != want:
                        bad += 1
print(bad)  # expect: 0
