bad = 0
for n in range(8):
    for i in (None, -4, 0, 1, 3, 9):
        for j in (None, -2, 0, 2, 5, 9):
            for k in (-3, -2, -1, 2, 3):
                base = list(range(n))
                gone = set(range(n)[i:j:k])
                want = [x for x in base if x not in gone]
                a = base.copy()
                del a[i:j:k]
                b = bytearray(base)
                del b[i:j:k]
                if a != want or list(b) != want:
                    bad += 1
print(bad)  # expect: 0
