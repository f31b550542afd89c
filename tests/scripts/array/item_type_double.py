from array import array
array("d", ["x"])  # raises: TypeError: must be real number, not str
