from array import array
array("B", [-1])  # raises: OverflowError: unsigned byte integer is less than minimum
