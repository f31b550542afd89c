from array import array
import copy
a = array("i", [1, 2])
b = a[:]
c = copy.copy(a)  # raises: TypeError: 'module' object is not callable
b[0] = 9
print(a, b, c)
