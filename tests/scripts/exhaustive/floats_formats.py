x = 1
digest = 0
for i in range(1000):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
    f = (x / 2**64 - 0.5) * 10.0 ** (i % 40 - 20)
    for spec in ("f", "e", "g", ".3f", ".0f", ".10g", "+.2e", "015.4f", ",.2f", "%", ".1%", "#.3g"):
        for c in format(f, spec):
            digest = (digest * 31 + ord(c)) % 1000000007
print(digest)  # expect: 174936040
