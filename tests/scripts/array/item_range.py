from array import array
array("b", [128])  # raises: OverflowError: signed char is greater than maximum
