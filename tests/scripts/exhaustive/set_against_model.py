seed = 1
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
bad = 0
for step in range(300):
    a = [rnd(20) for _ in range(rnd(15))]
    b = [rnd(20) for _ in range(rnd(15))]
    x, y = set(a), set(b)
    both = sorted({v for v in a if v in b})
    if sorted(x & y) != both or sorted(x - y) != sorted(v for v in x if v not in b):
        bad += 1
    if sorted(x | y) != sorted(set(a + b)) or sorted(x ^ y) != sorted((x | y) - (x & y)):
        bad += 1
    if (x <= y) != all(v in b for v in a) or (x < y) != (x <= y and x != y) or x.isdisjoint(y) != (not both):
        bad += 1
    z = frozenset(a)
    if z != x or hash(z) != hash(frozenset(reversed(a))) or (z & y) != (x & y):
        bad += 1
print(bad)  # expect: 0
