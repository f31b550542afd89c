bad = 0
for a in (0, 1, -1, 5, -5, 2**31, -2**31, 2**62 - 1, -2**62, 2**64 + 12345, -2**100 - 7):
    for s in (0, 1, 2, 31, 32, 61, 62, 63, 64, 65, 100, 200):
        if a << s != a * 2**s or a >> s != a // 2**s or (a << s) >> s != a:
            bad += 1
        if a.to_bytes(60, "big", signed=True) != (a & (2**480 - 1)).to_bytes(60, "big"):
            bad += 1
        if int.from_bytes(a.to_bytes(60, "little", signed=True), "little", signed=True) != a:
            bad += 1
print(bad)  # expect: 0
