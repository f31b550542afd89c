# Every slice of short sequences, against indices that are computed one by one.
def model(n, start, stop, step):
    step = 1 if step is None else step
    if step > 0:
        lo = 0 if start is None else start + n if start < 0 else start
        hi = n if stop is None else stop + n if stop < 0 else stop
        lo, hi = max(lo, 0), min(hi, n)
    else:
        lo = n - 1 if start is None else start + n if start < 0 else start
        hi = -1 if stop is None else stop + n if stop < 0 else stop
        lo = min(lo, n - 1)
        hi = -1 if stop is None else max(hi, -1)
    out = []
    i = lo
    while (i < hi) if step > 0 else (i > hi):
        out.append(i)
        i += step
    return out
bad = 0
cases = 0
points = [None, -7, -6, -3, -1, 0, 1, 2, 5, 6, 7]
for n in (0, 1, 2, 5, 6):
    l = list(range(n))
    t = tuple(l)
    b = bytes(l)
    ba = bytearray(l)
    m = memoryview(b)
    s = "".join(chr(97 + i) for i in l)
    u = "".join(chr(0x4e00 + i) for i in l)
    r = range(n)
    for start in points:
        for stop in points:
            for step in (None, -3, -2, -1, 1, 2, 3):
                k = slice(start, stop, step)
                want = model(n, start, stop, step)
                cases += 1
                if l[k] != want or t[k] != tuple(want) or b[k] != bytes(want) or ba[k] != bytes(want):
                    bad += 1
                if bytes(m[k]) != bytes(want) or m[k].tolist() != want or list(r[k]) != want:
                    bad += 1
                if s[k] != "".join(s[i] for i in want) or u[k] != "".join(u[i] for i in want):
                    bad += 1
                if list(range(*k.indices(n))) != want:
                    bad += 1
print(cases, bad)  # expect: 4235 0
