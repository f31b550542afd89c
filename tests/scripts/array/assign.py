from array import array
a = array("i", [1, 2, 3, 4])
a[0] = 9
a[1:3] = array("i", [7, 7, 7])
print(a)  # expect: array('i', [9, 7, 7, 7, 4])
a[::2] = array("i", [0, 0, 0])
print(a)  # expect: array('i', [0, 7, 0, 7, 0])
del a[0]
del a[1:3]
print(a)  # expect: array('i', [7, 0])
a[5] = 1  # raises: IndexError: array assignment index out of range
