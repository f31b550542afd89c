m = memoryview(bytearray(b"\x00\x3c\x00\xc0")).cast("e")
print(m.tolist(), m.itemsize)  # expect: [1.0, -2.0] 2
