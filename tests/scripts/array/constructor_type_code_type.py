from array import array
array(5)  # raises: TypeError: array() argument 1 must be a unicode character, not int
