from array import array
array("i", [2**31])  # raises: OverflowError: signed integer is greater than maximum
