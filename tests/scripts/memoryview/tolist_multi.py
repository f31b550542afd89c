from array import array
m = memoryview(array("d", [1, 2, 3, 4])).cast("B").cast("d", (2, 2))
print(m.tolist())  # expect: [[1.0, 2.0], [3.0, 4.0]]
