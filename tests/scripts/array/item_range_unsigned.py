from array import array
array("B", [256])  # raises: OverflowError: unsigned byte integer is greater than maximum
