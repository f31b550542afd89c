b = bytearray(1)
m = memoryview(b).cast("B", ())
m[()] = 7
print(b)  # expect: bytearray(b'\x07')
print(m[...] is m)  # expect: True
