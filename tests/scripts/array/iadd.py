from array import array
a = array("i", [1])
a += array("i", [2])
a *= 2
print(a)  # expect: array('i', [1, 2, 1, 2])
a += [1]  # raises: TypeError: can only extend array with array (not "list")
