digest = 0
for c in range(0, 0x30000, 5):
    for x in repr(chr(c)):
        digest = (digest * 31 + ord(x)) % 1000000007
print(digest)  # expect: 719893118
