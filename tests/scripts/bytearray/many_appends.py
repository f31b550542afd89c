b = bytearray()
for i in range(1000):
    b.append(i % 256)
print(len(b), sum(b), b[255], b[256])  # expect: 1000 124716 255 0
