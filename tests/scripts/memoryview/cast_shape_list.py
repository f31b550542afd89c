m = memoryview(bytes(8)).cast("B", shape=[2, 2, 2])
print(m.shape, m.tolist())  # expect: (2, 2, 2) [[[0, 0], [0, 0]], [[0, 0], [0, 0]]]
