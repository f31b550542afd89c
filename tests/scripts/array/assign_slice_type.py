from array import array
a = array("i", [1])
a[0:1] = [1]  # raises: TypeError: can only assign array (not "list") to array slice
