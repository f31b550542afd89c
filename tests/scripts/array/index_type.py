from array import array
array("i", [1])["a"]  # raises: TypeError: array indices must be integers
