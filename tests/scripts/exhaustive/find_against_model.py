# Every short needle in every short haystack over two letters.
def naive(h, n, lo, hi):
    for i in range(lo, hi - len(n) + 1):
        if h[i:i + len(n)] == n:
            return i
    return -1
def words(k):
    if k == 0:
        return [""]
    return [w + c for w in words(k - 1) for c in "ab"]
bad = 0
cases = 0
for hn in range(7):
    for h in words(hn):
        for nn in range(1, 4):
            for n in words(nn):
                want = naive(h, n, 0, len(h))
                hb, nb = h.encode(), n.encode()
                hu, nu = h.replace("a", "é"), n.replace("a", "é")
                hw, nw = h.replace("a", "\u4e00"), n.replace("a", "\u4e00")
                cases += 1
                if h.find(n) != want or hb.find(nb) != want or hu.find(nu) != want or hw.find(nw) != want:
                    bad += 1
                last = -1
                for i in range(len(h)):
                    if h[i:i + nn] == n:
                        last = i
                if h.rfind(n) != last or bytearray(hb).rfind(nb) != last or hw.rfind(nw) != last:
                    bad += 1
                if (n in h) != (want >= 0) or (nb in hb) != (want >= 0):
                    bad += 1
                if n.join(h.split(n)) != h or nb.join(hb.split(nb)) != hb or n.join(h.rsplit(n)) != h:
                    bad += 1
                if h.count(n) != len(h.split(n)) - 1 or h.replace(n, "c") != "c".join(h.split(n)):
                    bad += 1
print(cases, bad)  # expect: 1778 0
