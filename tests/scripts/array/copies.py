from array import array
a = array("i", [1, 2])
b = a[:]
c = array("i", a)
b[0] = 9
print(a, b, c)  # expect: array('i', [1, 2]) array('i', [9, 2]) array('i', [1, 2])
