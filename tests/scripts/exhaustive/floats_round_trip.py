# The shortest text that reads back as the same float.
x = 1
bad = 0
digest = 0
for i in range(3000):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
    f = (x / 2**64) * 10.0 ** (i % 60 - 30)
    t = repr(f)
    if float(t) != f or float("%.17g" % f) != f or float.fromhex(f.hex()) != f:
        bad += 1
    n, d = f.as_integer_ratio()
    if n / d != f:
        bad += 1
    for c in t:
        digest = (digest * 31 + ord(c)) % 1000000007
print(bad, digest)  # expect: 0 245802262
