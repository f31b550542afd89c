from array import array
a = array("h", [1, 2, 3, 4])
m = memoryview(a)
m[0:2] = m[2:4]
print(a)  # expect: array('h', [3, 4, 3, 4])
m[:] = array("h", [9, 8, 7, 6])
print(a)  # expect: array('h', [9, 8, 7, 6])
