digest = 0
x = 1
for i in range(2000):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
    f = (x / 2**64 - 0.5) * 1000
    for n in (None, -2, -1, 0, 1, 2, 5, 10):
        for c in repr(round(f, n)):
            digest = (digest * 31 + ord(c)) % 1000000007
print(digest)  # expect: 444434689
