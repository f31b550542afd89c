from array import array
array("i", [1.5])  # raises: TypeError: 'float' object cannot be interpreted as an integer
