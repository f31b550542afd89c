bad = 0
for c in (0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff):
    s = chr(c)
    b = s.encode()
    if b.decode() != s or ord(s) != c or len(s) != 1:
        bad += 1
    for e in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
        if (s * 3).encode(e).decode(e) != s * 3:
            bad += 1
    for other in ("a", "é", "\u4e00", "\U0001f600"):
        t = other + s + other
        if t[1] != s or len(t) != 3 or t.encode().decode() != t or t[::-1] != t or t.find(s) != (1 if s != other else 0):
            bad += 1
print(bad)  # expect: 0
