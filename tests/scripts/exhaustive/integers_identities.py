# A division leaves what it must, at the edges of one word, of the inline range and beyond.
edges = []
for p in (0, 1, 7, 8, 30, 31, 32, 60, 61, 62, 63, 64, 65, 127, 128, 200):
    for d in (-2, -1, 0, 1, 2):
        edges += [(1 << p) + d, -(1 << p) + d]
bad = 0
for a in edges:
    if int(str(a)) != a or int(hex(a), 16) != a or -(-a) != a or ~~a != a or a + 1 - 1 != a:
        bad += 1
    if abs(a) != (a if a >= 0 else -a) or a.bit_length() != len(bin(abs(a))) - 2 + (a == 0) * -1:
        bad += 1
    for b in edges:
        if (a + b) - b != a or a * b != b * a or (a < b) != (a - b < 0) or (a == b) != (a - b == 0):
            bad += 1
        if (a ^ b) ^ b != a or (a & b) + (a | b) != a + b:
            bad += 1
        if b:
            q, r = divmod(a, b)
            if q * b + r != a or a // b != q or a % b != r or not (0 <= r < b or b < r <= 0):
                bad += 1
            if (a * b) // b != a or (a * b) % b != 0:
                bad += 1
print(len(edges), bad)  # expect: 160 0
