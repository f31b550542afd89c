from array import array
array("H", [70000])  # raises: OverflowError: unsigned short is greater than maximum
