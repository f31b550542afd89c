import struct
seed = 5
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 20) % n
bad = 0
digest = 0
bits = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 32, "L": 32, "q": 64, "Q": 64}
for trial in range(500):
    order = "<>!="[rnd(4)]
    codes = [list(bits)[rnd(len(bits))] for _ in range(1 + rnd(6))]
    items = []
    for c in codes:
        v = rnd(2**44) * rnd(2**20) % 2**bits[c]
        items.append(v - 2**(bits[c] - 1) if c.islower() else v)
    f = order + "".join(codes)
    p = struct.pack(f, *items)
    if list(struct.unpack(f, p)) != items or struct.calcsize(f) != len(p):
        bad += 1
    for x in p:
        digest = (digest * 31 + x) % 1000000007
print(bad, digest)  # expect: 0 907456376
