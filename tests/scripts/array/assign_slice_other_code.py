from array import array
a = array("i", [1])
a[0:1] = array("h", [1])  # raises: TypeError: bad argument type for built-in operation
