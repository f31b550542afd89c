from array import array
array("i", [1]).index(5)  # raises: ValueError: array.index(x): x not in array
