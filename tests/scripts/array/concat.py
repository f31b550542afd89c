from array import array
print(array("i", [1]) + array("i", [2]), array("i", [1, 2]) * 2, array("i", [1]) == array("d", [1.0]), array("i", [1]) < array("i", [2]))
# expect: array('i', [1, 2]) array('i', [1, 2, 1, 2]) True True
array("i", [1]) + array("h", [1])  # raises: TypeError: bad argument type for built-in operation
