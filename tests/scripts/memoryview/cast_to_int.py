m = memoryview(b"\x01\x00\x00\x00\x02\x00\x00\x00").cast("i")
print(m.tolist(), m.format, m.itemsize, m.shape)  # expect: [1, 2] i 4 (2,)
