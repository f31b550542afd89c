def insertion(a, key):
    out = []
    for x in a:
        i = len(out)
        while i and key(x) < key(out[i - 1]):
            i -= 1
        out.insert(i, x)
    return out
seed = 7
bad = 0
for n in list(range(40)) + [63, 64, 65, 100, 200]:
    for span in (2, 5, 1000):
        a = []
        for i in range(n):
            seed = (seed * 1103515245 + 12345) % 2**31
            a.append((seed // 65536 % span, i))
        key = lambda t: t[0]
        want = insertion(a, key)
        if sorted(a, key=key) != want or sorted(a) != want:
            bad += 1
        if sorted(a, key=key, reverse=True) != sorted(a, key=lambda t: -t[0]):
            bad += 1
        floats = [t[0] / 3 for t in a]
        texts = [str(t[0]) for t in a]
        if [x / 3 for x, _ in want] != sorted(floats) or sorted(texts) != insertion(texts, lambda t: t):
            bad += 1
print(bad)  # expect: 0
