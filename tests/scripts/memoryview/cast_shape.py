m = memoryview(bytes(range(12))).cast("B", (3, 4))
print(m.shape, m.strides, m.ndim, m.nbytes, len(m))  # expect: (3, 4) (4, 1) 2 12 3
print(m.tolist())  # expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
print(m[1, 2], m[-1, -1])  # expect: 6 11
