from array import array
array("i", [1]).remove(5)  # raises: ValueError: array.remove(x): x not in array
