from array import array
a = array("d", [1.5, 2.5])
m = memoryview(a)
m[0] = 9.25
print(a, bytes(memoryview(array("B", b"xy"))))  # expect: array('d', [9.25, 2.5]) b'xy'
