from array import array
array("i", [1])[1]  # raises: IndexError: array index out of range
