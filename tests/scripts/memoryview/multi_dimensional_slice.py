m = memoryview(bytes(range(6))).cast("B", (2, 3))
s = m[1:]
print(s.shape, s.tolist(), s.ndim, s.strides)  # expect: (1, 3) [[3, 4, 5]] 2 (3, 1)
