m = memoryview(bytearray(8)).cast("d")
m[0] = 1.5
print(m.tolist(), m.cast("B").hex())  # expect: [1.5] 000000000000f83f
