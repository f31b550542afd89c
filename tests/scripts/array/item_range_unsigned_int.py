from array import array
array("I", [2**32])  # raises: OverflowError: unsigned int is greater than maximum
