b = bytearray(6)
m = memoryview(b).cast("B", (2, 3))
m[1, 2] = 9
m[0, -1] = 8
print(b)  # expect: bytearray(b'\x00\x00\x08\x00\x00\t')
