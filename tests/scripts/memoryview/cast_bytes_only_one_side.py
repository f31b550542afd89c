from array import array
m = memoryview(array("I", [1, 2]))
print(m.cast("B").tolist())  # expect: [1, 0, 0, 0, 2, 0, 0, 0]
