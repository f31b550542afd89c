b = bytearray(8)
m = memoryview(b).cast("H")
m[0] = 0x1234
m[3] = 65535
print(b)  # expect: bytearray(b'4\x12\x00\x00\x00\x00\xff\xff')
print(m.cast("B").tolist())  # expect: [52, 18, 0, 0, 0, 0, 255, 255]
