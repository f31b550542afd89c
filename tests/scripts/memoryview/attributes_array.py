from array import array
m = memoryview(array("i", [1, 2, 3]))
print(m.format, m.itemsize, m.nbytes, m.shape, m.strides)  # expect: i 4 12 (3,) (4,)
print(m.tolist())  # expect: [1, 2, 3]
print(m[1])  # expect: 2
