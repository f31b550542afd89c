from array import array
array("i", [1]) + [1]  # raises: TypeError: can only append array (not "list") to array
