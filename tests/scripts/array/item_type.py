from array import array
array("i", ["a"])  # raises: TypeError: 'str' object cannot be interpreted as an integer
