bad = 0
for start in range(-4, 5):
    for stop in range(-4, 5):
        for step in (-3, -2, -1, 1, 2, 3):
            r = range(start, stop, step)
            l = list(r)
            if len(r) != len(l) or list(reversed(r)) != l[::-1] or bool(r) != bool(l) or r[::-1][::-1] != r:
                bad += 1
            for x in range(-6, 7):
                if (x in r) != (x in l) or r.count(x) != l.count(x):
                    bad += 1
            for i in range(-len(l), len(l)):
                if r[i] != l[i] or r.index(r[i]) != l.index(l[i]):
                    bad += 1
print(bad)  # expect: 0
